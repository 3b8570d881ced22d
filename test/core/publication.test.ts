import { expect, test } from "vitest";
import { publishByHand, readAddress } from "../../src/core/publication.ts";
import { jan } from "../helpers/days.ts";

test.each([
  ["https://me.hashnode.dev/day-10", "hashnode", "me.hashnode.dev"],
  ["https://dev.to/me/day-10-1a2b", "devto", "dev.to"],
  ["HTTPS://Me.GitHub.io", "github", "me.github.io"],
  ["https://blog.example.org:8080/x?y=1#z", "web", "blog.example.org:8080"],
  ["https://notdev.to/x", "web", "notdev.to"],
])("%s is on %s, at %s", (url, platform, place) => {
  expect(readAddress(url)).toEqual({ url, platform, place });
});

test.each(["ftp://dev.to/x", "dev.to/x", "https://", "https://a b", "https://me:word@dev.to/", "javascript:alert(1)"])(
  "%s is no address",
  (url) => {
    expect(() => readAddress(url)).toThrow("no web address");
  },
);

test("said again, a publication keeps the day it first went online", () => {
  const address = readAddress("https://dev.to/me/new");
  const first = publishByHand(jan(10), address, { before: undefined, on: jan(11), at: 1 });
  expect(first).toMatchObject({
    id: "devto:dev.to:2027-01-10",
    fields: { day: jan(10), state: "live", first_live: jan(11) },
  });
  const before = {
    id: first.id,
    subject: "2027-01-10",
    day: jan(10),
    platform: "devto",
    place: "dev.to",
    state: "live" as const,
  };
  const known = {
    ...before,
    ...{ remoteId: null, hash: null, title: null },
    url: "https://dev.to/me/old",
    firstLive: jan(11),
    updatedAt: 1,
  };
  expect(publishByHand(jan(10), address, { before: known, on: jan(20), at: 2 }).fields).toMatchObject({
    url: "https://dev.to/me/new",
    first_live: jan(11),
  });
});
