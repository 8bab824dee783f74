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

  test.each<readonly [name: string, arbitrary: Arbitrary<unknown>, smallest: unknown]>([
    ["sipUri", sipUri(), smallest],
    ["sipUriText", sipUriText(), "sip:a"],
    ["telUri", telUri(), { scheme: "tel", number: "+0", parameters: [] }],
    ["nameAddr", nameAddr(), { displayName: null, uri: smallest, parameters: [] }],
    ["nearMiss", nearMiss().map(({ text }) => text), "sip:"],
  ])("%s, whatever is drawn first", (_, arbitrary, expected) => {
    for (let seed = 0; seed < 20; seed++) {
      const { counterexample } = fc.check(
        fc.property(arbitrary, () => false),
        { seed },
      );
      expect(counterexample).toEqual([expected]);
    }
  });

  /** What was measured with the seeds 1 to 60. The longest have a host or a name that the change needs. */
  test.each<readonly [code: string, shortest: number, longest: number]>([
    ["user-missing", 5, 8],
    ["ttl-invalid", 9, 12],
    ["port-invalid", 6, 8],
    ["escape-invalid", 7, 15],
    ["maddr-invalid", 11, 24],
    ["ipv4-invalid", 7, 13],
  ])("nearMiss, with the code %s", (code, shortest, longest) => {
    const seeds = Array.from({ length: effort(10, 60) }, (_, i) => i + 1);
    const lengths = seeds.map((seed) => {
      const property = fc.property(nearMiss(), ({ issue }) => issue.code !== code);
      const { counterexample } = fc.check(property, { seed, numRuns: 5000 });
      return counterexample?.[0].text.length ?? Infinity;
    });
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(shortest);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(longest);
  });

  test.each([
    ["a text that is longer than a limit", "uri-too-long", {}, 255],
    ["a very long text", "uri-too-long", { limits: { uri: 100_000 } }, 100_010],
    ["a character that is not ASCII", "host-not-ascii", {}, 6],
  ] as const)("nearMiss, with %s", (_, code, options, longest) => {
    const property = fc.property(nearMiss(options), ({ issue }) => issue.code !== code);
    const { counterexample } = fc.check(property, { seed: 1, numRuns: 5000 });
    expect(counterexample?.[0].text.length).toBeLessThanOrEqual(longest);
  });

  test.each(OPTIONS)("nearMiss through near misses alone, with the options %j", (options) => {
    for (const code of ["port-invalid", "host-invalid", "must-be-escaped"]) {
      const seen: NearMiss[] = [];
      const property = fc.property(nearMiss(options), (miss) => {
        seen.push(miss);
        return miss.issue.code !== code;
      });
      fc.check(property, { seed: 1, numRuns: 1000 });
      const wrong = seen.filter(({ text, issue }) => {
        const isFirst = isDeepStrictEqual(safeParse(text, options).issues?.[0], issue);
        return isUri(text, options) || !isFirst;
      });
      expect(wrong).toEqual([]);
    }
  });

  test("nearMiss, and its path leads there again", () => {
    const property = fc.property(nearMiss(), ({ issue }) => issue.code !== "ttl-invalid");
    const { seed, counterexample, counterexamplePath } = fc.check(property, {
      seed: 1,
      numRuns: 5000,
    });
    const path = String(counterexamplePath);
    expect(path.split(":").length).toBeGreaterThan(1);
    expect(fc.check(property, { seed, path }).counterexample).toEqual(counterexample);
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

test.each([
  [sipUri, "sip:a"],
  [sipUriText, "sip:a"],
  [nearMiss, "sip:a"],
  [telUri, "tel:+0"],
  [nameAddr, "tel:+0"], // as it draws tel URIs too
] as const)(
  "%p refuses a limit shorter than the shortest URI, which would be drawn forever",
  (make, shortest) => {
    const draw = (uri: number) =>
      fc.sample<unknown>(make({ limits: { uri } }), { seed: 1, numRuns: 1 });
    for (const uri of [0, 1, shortest.length - 1]) {
      const message = `The limit uri must be at least ${shortest.length}, the length of ${shortest}.`;
      const error = expect.objectContaining({
        code: "invalid-options",
        message,
        path: ["limits", "uri"],
      });
      expect(() => draw(uri)).toThrow(SipUriError);
      expect(() => draw(uri)).toThrow(expect.objectContaining({ issues: [error] }));
    }
    expect(draw(shortest.length)).toHaveLength(1);
  },
);

test("invalid options are a SipUriError", () => {
  for (const make of [sipUri, sipUriText, nearMiss, telUri, nameAddr]) {
    expect(() => make({ limits: 5 } as never)).toThrow(SipUriError);
  }
});
