import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "@jest/globals";
import fc, { type Arbitrary } from "fast-check";
import {
  type NearMiss,
  nameAddr,
  nearMiss,
  sipUri,
  sipUriText,
  telUri,
} from "../src/fast-check/index.ts";
import { type Options, SipUriError, safeParse, serialize } from "../src/index.ts";
import { CONSTRAINTS, LIMITS, SYNTAX } from "../src/messages.ts";
import { type NameAddr, parseNameAddr, serializeNameAddr } from "../src/name-addr/index.ts";
import { parseTel, serializeTel } from "../src/tel/index.ts";
import {
  headerKeepsConstraints,
  sipKeepsConstraints,
  telKeepsConstraints,
} from "../tools/fuzz/constraints.ts";
import { oracle, oracleWithUnderscores } from "./oracle/agreement.ts";
import { accepts } from "./oracle/automaton.ts";
import { writtenOf } from "./support/arbitraries.ts";
import { effort } from "./support/effort.ts";

const SAMPLES = { seed: 3261, numRuns: effort(300, 10_000) };
const LENIENT = { limits: false, constraints: false } as const;

const OPTIONS: readonly (Options | undefined)[] = [
  undefined,
  { limits: false },
  { limits: { uri: 30, headers: 10 } },
  { underscores: true },
  LENIENT,
];

const oracleOf = (options: Options = {}) => (options.underscores ? oracleWithUnderscores : oracle);

/** Whether a text is a URI, by the automaton of the ABNF, the constraints and the lengths of its parts. */
function isUri(text: string, options: Options = {}): boolean {
  const { limits = {}, constraints = true } = options;
  const of = oracleOf(options);
  if (!accepts(of("SIP-URI", "SIPS-URI"), text)) return false;
  const { value } = safeParse(text, { ...LENIENT, underscores: true });
  if (value === undefined) return false; // a port above 65535
  const [uri = "", headers = ""] = text.match(/^([^@]*@)?[^?]*|(?<=\?).*/g) ?? [];
  const { uri: longest = 254, headers: longestHeaders = 1023 } = limits || {};
  const isShort = uri.length <= Number(longest) && headers.length <= Number(longestHeaders);
  return (isShort || limits === false) && (!constraints || sipKeepsConstraints(value, of));
}

/** The oracle knows other schemes by one that begins with "x". */
function isNameAddr({ uri }: NameAddr, text: string, options?: Options): boolean {
  const of = oracleOf(options);
  if (typeof uri !== "string") {
    return accepts(of(uri.scheme === "tel" ? "header-value-tel" : "header-value"), text);
  }
  return accepts(
    oracle("header-value-other"),
    text.replace(`<${uri}>`, () => `<x${uri}>`),
  );
}

describe.each(OPTIONS)("with the options %j", (options) => {
  const isLenient = options?.constraints === false;

  /** Draws many values, and expects that all are right. */
  function expectAll<T>(arbitrary: Arbitrary<T>, isRight: (value: T) => boolean): void {
    const wrong = fc.sample(arbitrary, SAMPLES).filter((value) => !isRight(value));
    expect(wrong).toEqual([]);
  }

  test("each text of sipUriText is a URI", () => {
    expectAll(sipUriText(options), (text) => isUri(text, options));
  });

  test("each value of sipUri is one, and serialize writes it", () => {
    expectAll(writtenOf(sipUri(options)), ({ uri, canonical }) => {
      return isUri(canonical, options) && serialize(uri, options) === canonical;
    });
  });

  test("no near miss is a URI, and its issue is the first of safeParse", () => {
    expectAll(nearMiss(options), ({ text, issue }) => {
      const { issues } = safeParse(text, options);
      return !isUri(text, options) && isDeepStrictEqual(issues?.[0], issue);
    });
  });

  test("each value of telUri is a tel URI, and is written and read back as it is", () => {
    expectAll(telUri(options), (tel) => {
      const text = serializeTel(tel, options);
      const isTel = accepts(oracle("telephone-uri"), text);
      const isKept = isLenient || telKeepsConstraints(tel);
      return isTel && isKept && isDeepStrictEqual(parseTel(text, options), tel);
    });
  });

  test("each value of nameAddr is one, and is written and read back as it is", () => {
    expectAll(nameAddr(options), (value) => {
      const text = serializeNameAddr(value, options);
      const isKept = isLenient || headerKeepsConstraints(value, oracleOf(options));
      const again = parseNameAddr(text, options);
      return isNameAddr(value, text, options) && isKept && isDeepStrictEqual(again, value);
    });
  });
});

test("near misses have every code that a text can have, except those of an empty text and of a number on its own", () => {
  const found = new Set(
    fc.sample(nearMiss(), { seed: 5, numRuns: 10_000 }).map(({ issue }) => issue.code),
  );
  const codes = [SYNTAX, CONSTRAINTS, LIMITS].flatMap(({ says }) => Object.keys(says));
  expect(codes.filter((code) => !found.has(code as never))).toEqual([
    "text-empty",
    "number-without-scheme",
  ]);
});

test("without constraints, some URIs break each, but no port is above 65535", () => {
  const texts = fc.sample(sipUriText(LENIENT), { seed: 5, numRuns: 3000 });
  const issues = texts.flatMap((text) => safeParse(text, { limits: false }).issues ?? []);
  const found = new Set(issues.map(({ code }) => code));
  const codes = Object.keys(CONSTRAINTS.says).filter((code) => !found.has(code as never));
  expect(codes).toEqual(["port-out-of-range"]);
});

describe("a failure shrinks to a small value", () => {
  const uri = { scheme: "sip", user: null, password: null, host: "a", port: null };
  const smallest = { ...uri, parameters: [], headers: [] };

  const isSmall = ({ text }: NearMiss) => text.length <= 12;

  test.each<readonly [name: string, arbitrary: Arbitrary<unknown>, smallest: unknown]>([
    ["sipUri", sipUri(), smallest],
    ["sipUriText", sipUriText(), "sip:a"],
    ["telUri", telUri(), { scheme: "tel", number: "+0", parameters: [] }],
    ["nameAddr", nameAddr(), { displayName: null, uri: smallest, parameters: [] }],
    ["nearMiss", nearMiss().map(isSmall), true],
  ])("%s, whatever is drawn first", (_, arbitrary, expected) => {
    for (let seed = 0; seed < 20; seed++) {
      const { counterexample } = fc.check(
        fc.property(arbitrary, () => false),
        { seed },
      );
      expect(counterexample).toEqual([expected]);
    }
  });

  test.each<readonly [string, (text: string) => boolean, string]>([
    ["a password", (text) => /:.*:.*@/.test(text), "sip:a:@a"],
    ["an IPv6 address", (text) => text.includes("["), "sip:[::]"],
    ["a parameter", (text) => text.includes(";"), "sip:a;lr"],
    ["a header", (text) => /[^@]*\?.*=/.test(text), "sip:a?s="],
  ])("one with %s", (_, isWanted, expected) => {
    const property = fc.property(sipUriText(), (text) => !isWanted(text));
    const { counterexample } = fc.check(property, { seed: 1, numRuns: 1000 });
    expect(counterexample).toEqual([expected]);
  });
});

test("invalid options are a SipUriError", () => {
  for (const make of [sipUri, sipUriText, nearMiss, telUri, nameAddr]) {
    expect(() => make({ limits: 5 } as never)).toThrow(SipUriError);
  }
});
