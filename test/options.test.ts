import { describe, expect, test } from "@jest/globals";
import { expectOption, expectOptionList, failOptions } from "../src/expect.ts";
import { build, parse, SipUriError, safeParse, serialize } from "../src/index.ts";
import { issuesOf } from "./support/issues-of.ts";

const uri = parse("sip:h");
const calls: readonly (readonly [name: string, run: (options: never) => unknown])[] = [
  ["parse", (options) => parse("sip:h", options)],
  ["serialize", (options) => serialize(uri, options)],
  ["build", (options) => build({ host: "h" }, options)],
];

const bad: readonly unknown[] = [
  null,
  false,
  0,
  5,
  "limits",
  Symbol("limits"),
  () => ({}),
  { limit: { uri: 3 } },
  { limits: { url: 3 } },
  { limits: null },
  { limits: true },
  { limits: 254 },
  { limits: "254" },
  ...[-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e21, "254", null, true, {}, [], 5n].flatMap(
    (limit) => [{ limits: { uri: limit } }, { limits: { headers: limit } }],
  ),
  ...[null, 0, 1, "", "false", {}].flatMap((flag) => [
    { constraints: flag },
    { underscores: flag },
  ]),
];

describe.each(bad.map((options) => ({ options })))("options %#", ({ options }) => {
  test.each(calls)("%s throws a SipUriError", (_, run) => {
    expect(() => run(options as never)).toThrow(SipUriError);
  });

  test("safeParse returns the issue", () => {
    const issue = {
      kind: "options",
      code: "invalid-options",
      component: null,
      start: null,
      end: null,
    };
    expect(safeParse("sip:h", options as never).issues).toMatchObject([issue]);
    expect(safeParse(5, options as never).issues).toMatchObject([issue]);
  });
});

describe("options that can't be read", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const hostile: readonly object[] = [
    proxy,
    { limits: proxy },
    {
      get limits(): never {
        throw new TypeError("hostile");
      },
    },
    {
      limits: {
        get uri(): never {
          throw undefined;
        },
      },
    },
    {
      get constraints(): never {
        throw null;
      },
    },
  ];

  test.each(hostile.map((options) => ({ options })))("%#", ({ options }) => {
    for (const [, run] of calls) expect(() => run(options as never)).toThrow(SipUriError);
    expect(safeParse("sip:h", options).issues).toMatchObject([
      { kind: "options", code: "invalid-options" },
    ]);
  });
});

test("an issue of an option has its path and its message, if it has no path inside the option", () => {
  const issueOf = (path?: readonly string[]) =>
    issuesOf(() => expectOption(() => failOptions("Inside.", path), "Outside.", ["stacks"]));
  expect(issueOf()).toMatchObject([
    { code: "invalid-options", message: "Outside.", path: ["stacks"] },
  ]);
  expect(issueOf(["stacks", "0"])).toMatchObject([
    { code: "invalid-options", message: "Inside.", path: ["stacks", "0"] },
  ]);
});

test("an option that must be a list is copied, and refused if it can't be read", () => {
  const list = ["a"];
  expect(expectOptionList(list)).toEqual(list);
  expect(expectOptionList(list)).not.toBe(list);
  const { proxy, revoke } = Proxy.revocable(list, {});
  revoke();
  for (const other of ["a", null, proxy]) {
    expect(issuesOf(() => expectOptionList(other))).toMatchObject([{ code: "invalid-options" }]);
  }
});

describe("options that change nothing", () => {
  const same = [undefined, {}, { limits: undefined }, { limits: {} }, { constraints: undefined }];
  const none = [...same, { limits: { uri: undefined, headers: undefined } }];

  test.each(none.map((options) => ({ options })))("$options", ({ options }) => {
    expect(safeParse("sip:h", options as never).success).toBe(true);
    expect(safeParse("sip:h;lr;lr", options as never).success).toBe(false);
    expect(safeParse(`sip:${"a".repeat(251)}`, options as never).success).toBe(false);
  });
});
