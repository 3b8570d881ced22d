import { it } from "vitest";
import { oneArticle } from "../helpers/standIn/retries.ts";
import { count, scaled } from "./counts.ts";

const RUNS = scaled(200);

it(`makes one article of three runs in which requests are dropped, hang and fail, ${RUNS} times`, async () => {
  await oneArticle(RUNS);
  count({ runs: 3 * RUNS });
});
