import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readSettings } from "../../src/core/readSettings.ts";
import { withoutSetting, withSetting } from "../../src/core/settingsText.ts";

describe("a setting is changed where it stands", () => {
  it.each([
    ["", "backup = off\n"],
    ["# mine\n", "# mine\nbackup = off\n"],
    ["day.end = 05:00", "day.end = 05:00\nbackup = off\n"],
    ["day.end = 05:00\r\n", "day.end = 05:00\r\nbackup = off\r\n"],
    ["\ufeff", "\ufeffbackup = off\n"],
    ["backup = daily", "backup = off"],
    ["  backup=daily\t # every day\r\n\r\n# end", "  backup=off\t # every day\r\n\r\n# end"],
    [
      "# backup = daily\nbackup   =   daily # = #\nday.end = 05:00\n",
      "# backup = daily\nbackup   =   off # = #\nday.end = 05:00\n",
    ],
  ])("%j", (text, changed) => {
    expect(withSetting(text, "backup", "off")).toBe(changed);
  });

  it("from nothing to something, and back", () => {
    expect(withSetting("log.ask =\n", "log.ask", "mood")).toBe("log.ask = mood\n");
    expect(withSetting("log.ask=\n", "log.ask", "mood")).toBe("log.ask=mood\n");
    expect(withSetting("log.ask = mood # x\n", "log.ask", "")).toBe("log.ask =  # x\n");
  });

  it("unless the file could not hold the value", () => {
    for (const value of ["mood # stuck", "mood\nstuck", " mood"]) expect(withSetting("", "log.ask", value)).toBeNull();
  });
});

test.each([
  ["backup = off\n", ""],
  ["# a\n\nbackup = off # why\n# b", "# a\n\n# why\n# b"],
  ["day.end = 05:00\r\nbackup = off\r\nlog.ask = mood", "day.end = 05:00\r\nlog.ask = mood"],
  ["day.end = 05:00\n", "day.end = 05:00\n"],
])("a setting is taken out of %j, and nothing else", (text, changed) => {
  expect(withoutSetting(text, "backup")).toBe(changed);
});

test("whatever else stands in a file is left as it is, byte for byte", () => {
  const end = fc.constantFrom("\n", "\r\n", "\r");
  const line = fc.oneof(
    fc.constantFrom("", "# mine", "  # = ", "day.end = 05:00", "log.ask = mood, stuck # both", "\t", "network=allow"),
    fc.string().map((text) => `#${text.replace(/[\r\n]/g, "")}`),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(line, end)), fc.nat(), (pairs, at) => {
      const lines = pairs.map(([text, close]) => text + close);
      const place = at % (lines.length + 1);
      const [before, after] = [lines.slice(0, place).join(""), lines.slice(place).join("")];
      expect(withSetting(`${before}backup = daily\n${after}`, "backup", "off")).toBe(`${before}backup = off\n${after}`);
      expect(withoutSetting(`${before}backup = daily\n${after}`, "backup")).toBe(before + after);
      const added = withSetting(before + after, "backup", "off") ?? "";
      expect(added.startsWith(before + after)).toBe(true);
      expect(readSettings(added).settings.backup).toBe("off");
    }),
  );
});
