import { describe, expect, it } from "vitest";
import { cleared, entered, firstRow, moved, type Picker, startPicker, toggled, typed } from "../../src/core/picker.ts";

const NAMES = ["apple", "apricot", "banana", "blackberry", "cherry"];
const filter = (query: string) => ({
  found: NAMES.flatMap((name, place) => (name.startsWith(query) ? [place] : [])),
  guessed: false,
});
const start = (picked: number[] = []) => startPicker(filter, picked);
const type = (picker: Picker, text: string) => typed(picker, picker.query + text, filter);
const names = (places: readonly number[] | null) => places?.map((place) => NAMES[place]);

describe("picking", () => {
  it("narrows down as somebody types, the highlight on the first one found", () => {
    const picker = type(moved(start(), 3), "b");
    expect(names(picker.found)).toEqual(["banana", "blackberry"]);
    expect(picker.active).toBe(0);
  });

  it("keeps what was picked through other queries, in the order picked", () => {
    const picker = toggled(type(toggled(type(start(), "c")), "b"));
    expect(names(entered(picker))).toEqual(["cherry", "banana"]);
  });

  it("stays with the query after a pick, so that a second can be picked from it", () => {
    const picker = toggled(moved(toggled(type(start(), "a")), 1));
    expect(picker.query).toBe("a");
    expect(names(entered(picker))).toEqual(["apple", "apricot"]);
  });

  it("begins another query with the first character after a pick", () => {
    expect(type(toggled(type(start(), "a")), "b").query).toBe("b");
  });

  it("goes on with the old query when it is shortened after a pick", () => {
    expect(typed(toggled(type(start(), "ap")), "a", filter).query).toBe("a");
  });

  it("takes a pick back", () => {
    expect(entered(toggled(toggled(start())))).toEqual([]);
  });

  it("goes on without picking anything when nothing was typed", () => {
    expect(entered(moved(start(), 2))).toEqual([]);
    expect(entered(moved(start([4]), 2))).toEqual([4]);
  });

  it("takes the highlighted one with Enter when it was typed for", () => {
    expect(names(entered(moved(type(start(), "b"), 1)))).toEqual(["blackberry"]);
    expect(names(entered(type(start([2]), "ba")))).toEqual(["banana"]);
  });

  it("does not go on from a query that finds nothing", () => {
    expect(entered(type(start([1]), "zz"))).toBeNull();
  });

  it("stops at both ends", () => {
    expect(moved(start(), -1).active).toBe(0);
    expect(moved(start(), 99).active).toBe(4);
    expect(moved(type(start(), "zz"), 1).active).toBe(0);
  });

  it("shows everything again with the highlight where it was", () => {
    expect(cleared(moved(type(start(), "b"), 1), filter)).toMatchObject({ query: "", active: 3 });
  });

  it.each([
    [0, 5, 10, 0],
    [0, 500, 10, 0],
    [3, 500, 10, 0],
    [250, 500, 10, 245],
    [499, 500, 10, 490],
  ])("with the highlight on row %i of %i, %i rows begin at %i", (active, count, rows, from) => {
    expect(firstRow(active, count, rows)).toBe(from);
  });
});
