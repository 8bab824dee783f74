import { describe, expect, test } from "@jest/globals";
import { throwIssues } from "../src/error.ts";
import { finish, onlySipUriError } from "../src/guard.ts";
import { safeParse } from "../src/index.ts";
import { byPosition, issue } from "../src/issue.ts";
import { SYNTAX, TYPE } from "../src/messages.ts";
import { failure, orThrow, readOrThrow, succeed, toResult } from "../src/result.ts";
import { issuesOf } from "./support/issues-of.ts";

const wrong = issue(SYNTAX, "host-missing", "host", { start: 4, end: 4 });

describe("a result", () => {
  test("has the value on success", () => {
    expect(succeed(5)).toStrictEqual({ success: true, value: 5 });
    expect(orThrow(succeed(5))).toBe(5);
    expect(toResult(() => 5)).toBe(5);
  });

  test("has the issues on failure, which orThrow throws", () => {
    expect(failure([wrong])).toStrictEqual({ success: false, issues: [wrong] });
    expect(issuesOf(() => orThrow(failure([wrong])))).toEqual([wrong]);
    expect(toResult(() => throwIssues([wrong]))).toStrictEqual(failure([wrong]));
  });

  test.each([
    [new TypeError("secret"), "The library could not finish."],
    [new RangeError("Maximum call stack"), "The engine could not finish."],
    ["secret", "The library could not finish."],
    [undefined, "The library could not finish."],
  ])("says of any other error who could not finish, and no more (%#)", (thrown, message) => {
    const run = () => {
      throw thrown;
    };
    const issues = [{ ...issue(TYPE, "invalid-type", null), message }];
    expect(toResult(run)).toStrictEqual({ success: false, issues });
  });

  test("a mistake of the library is not said to be the value's", () => {
    const mistake = new TypeError("a mistake");
    const work = () => {
      throw mistake;
    };
    expect(() => finish(work)).toThrow(mistake);
    expect(() => onlySipUriError(work)).toThrow("The value could not be read.");
  });

  test("that can't be had throws that the engine could not finish", () => {
    const read = () => {
      throw new RangeError("Maximum call stack");
    };
    expect(() => readOrThrow("sip:h", undefined, read)).toThrow("The engine could not finish.");
  });

  test("says that a value is not a text", () => {
    const message = "A URI must be a string.";
    const issues = [{ ...issue(TYPE, "invalid-type", null), message }];
    expect(safeParse(5)).toStrictEqual({ success: false, issues });
  });
});

test("issues are put in the order of their places", () => {
  const at = (start: number | null) => ({ ...wrong, start });
  const mixed = [at(9), at(0), at(10), at(2)];
  expect(mixed.sort(byPosition).map(({ start }) => start)).toEqual([0, 2, 9, 10]);
  expect(byPosition(at(4), at(4))).toBe(0);
});
