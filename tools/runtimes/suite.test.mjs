/** A wrong build must fail the suite: each export is broken in simple ways, and some in subtle ways. */
import { describe, expect, test } from "@jest/globals";
import * as library from "../../src/index.ts";
import { caseFile, entryPointsOf, readJson, readTables } from "./project.mjs";
import { runSuite } from "./suite/suite.mjs";

const keys = entryPointsOf(readJson(new URL("../../package.json", import.meta.url)));
const [modules, entryPoints] = [{}, {}];
for (const key of keys) {
  modules[key] = await import(`../../src/${key}/index.ts`);
  entryPoints[key] = (await import(`./suite/entry-points/${caseFile(key)}`)).default;
}

/** A second copy of the library. */
class OtherError extends library.SipUriError {
  /** @override */
  static [Symbol.hasInstance] = (value) => value instanceof library.SipUriError;
}
const copies = {
  ...modules,
  ".": {
    ...library,
    SipUriError: OtherError,
    parse: (text, options) => {
      try {
        return library.parse(text, options);
      } catch (error) {
        throw new OtherError(error.issues);
      }
    },
  },
};

const subject = { modules, copies, entryPoints, tables: readTables(), keys };

/** @returns the names of the cases that fail */
function failures(changes) {
  const failed = [];
  runSuite({ ...subject, ...changes }, (name, error) => {
    if (error !== undefined) failed.push(name);
  });
  return failed;
}

/** Whether the suite notices that an entry point is wrong; it stops at the first case that fails. */
function isSeen(key, part) {
  const seen = Symbol("seen");
  const spoilt = { ...modules, [key]: { ...modules[key], ...part } };
  try {
    runSuite({ ...subject, modules: spoilt, keys: [key] }, (_, error) => {
      if (error !== undefined) throw seen;
    });
  } catch (error) {
    if (error === seen) return true;
    throw error;
  }
  return false;
}

test("a right build passes", () => {
  expect(failures({})).toEqual([]);
  expect(keys.some((key) => isSeen(key, {}))).toBe(false);
});

const exported = keys.flatMap((key) => Object.keys(modules[key]).map((name) => [key, name]));

describe.each(exported)("%s %s", (key, name) => {
  test.each([
    ["that is missing", undefined],
    ["that does nothing", () => {}],
    ["that returns its argument", (value) => value],
    ["that throws another error", () => JSON.parse("")],
  ])("%s fails", (_, value) => {
    expect(isSeen(key, { [name]: value })).toBe(true);
  });
});

describe("a build that is almost right fails", () => {
  const { equals, parse, safeParse, serialize } = library;
  const inLowerCase = (text, options) => {
    const uri = parse(text, options);
    return { ...uri, host: uri.host.toLowerCase() };
  };
  class Unbranded extends Error {
    issues = [];
  }

  test.each([
    ["hosts in lower case", { parse: inLowerCase }],
    [
      "no constraints",
      { parse: (text, options) => parse(text, { ...options, constraints: false }) },
    ],
    ["no limits", { parse: (text, options) => parse(text, { ...options, limits: false }) }],
    ["all is valid", { isSipUri: () => true }],
    ["nothing is valid", { isSipUri: () => false }],
    ["a second argument", { isSipUri: (text, options) => safeParse(text, options).success }],
    ["a URI that is written unproved", { serialize: (uri) => `${uri.scheme}:${uri.host}` }],
    ["a trailing space", { serialize: (uri, options) => `${serialize(uri, options)} ` }],
    ["one that is not reflexive", { equals: (a, b) => a !== b && equals(a, b) }],
    ["an error that the copy does not know", { SipUriError: Unbranded }],
    ["a list that can be written to", { DEFAULT_LIMITS: { uri: 254, headers: 1023 } }],
    ["an export without cases", { another: () => {} }],
  ])("%s", (_, part) => {
    expect(isSeen(".", part)).toBe(true);
  });

  test.each([
    ["a password that stays", (text) => text.replace("secret", "***")],
    ["not idempotent", (...args) => `${modules["./redact"].redact(...args)}.`],
  ])("%s", (_, redact) => {
    expect(isSeen("./redact", { redact })).toBe(true);
  });

  test("offsets one too far", () => {
    const shifted = (text, options) => {
      const result = safeParse(text, options);
      if (result.success) return result;
      return {
        ...result,
        issues: result.issues.map((issue) => ({ ...issue, end: (issue.end ?? 0) + 1 })),
      };
    };
    expect(isSeen(".", { safeParse: shifted })).toBe(true);
  });

  test("an entry point without cases, or without a module", () => {
    expect(failures({ keys: [...keys, "./new"] })).toEqual(["./new"]);
    expect(failures({ entryPoints: { ...entryPoints, "./tel": undefined } })).toEqual(["./tel"]);
    expect(failures({ modules: { ...modules, "./tel": undefined } })).toContain("./tel");
  });

  test("an export whose cases check nothing", () => {
    const cases = { ...entryPoints["./tel"], parseTel() {} };
    expect(failures({ entryPoints: { ...entryPoints, "./tel": cases } })).toEqual([
      "./tel parseTel",
    ]);
  });

  test("a copy with other exports", () => {
    expect(failures({ copies: { ...copies, "./tel": {} } })).toEqual([
      "./tel: has the same exports in both formats: names",
    ]);
  });
});
