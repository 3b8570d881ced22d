import { test } from "vitest";
import { oneArticle } from "../helpers/standIn/retries.ts";

test("whatever goes wrong in three runs, there is one article, and the next run knows it", () => oneArticle(4));
