import { describe, expect, test } from "@jest/globals";
import { throwIssues } from "../src/error.ts";
import { changeIssues, finish, onlySipUriError } from "../src/guard.ts";
import { safeParse } from "../src/index.ts";
import { byPosition, issue, underPath } from "../src/issue.ts";
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
    expect(() => changeIssues(work, (found) => found)).toThrow(mistake);
    const known = () => throwIssues([wrong]);
    expect(issuesOf(() => onlySipUriError(known, work))).toEqual([wrong]);
  });

  test.each([
    { thrown: new RangeError("Maximum call stack") },
    { thrown: Object.assign(new Error("too much recursion"), { name: "InternalError" }) }, // Firefox
  ])("says that the engine could not finish, by $thrown.name", ({ thrown }) => {
    const run = () => {
      throw thrown;
    };
    expect(() => finish(run)).toThrow("The engine could not finish.");
    expect(() => readOrThrow("sip:h", undefined, run)).toThrow("The engine could not finish.");
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

test("a name comes before the path that an issue has", () => {
  expect(underPath(wrong, "uri")).toStrictEqual({ ...wrong, path: ["uri"] });
  const found = { ...wrong, path: ["headers", 0] };
  expect(underPath(found, "uri").path).toEqual(["uri", "headers", 0]);
});
