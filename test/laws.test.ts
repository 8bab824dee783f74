import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  build,
  decode,
  isSipUri,
  type Options,
  parse,
  SipUriError,
  safeParse,
  serialize,
} from "../src/index.ts";
import { oracle } from "./oracle/agreement.ts";
import { accepts } from "./oracle/automaton.ts";
import { RUNS, slipped, uri, written } from "./support/arbitraries.ts";
import { canonical, init, listed } from "./support/init-arbitraries.ts";

const UNLIMITED: Options = { limits: false };

function law<T extends [unknown, ...unknown[]]>(
  name: string,
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...values: T) => void,
): void {
  test(name, () => {
    const tuple = fc.tuple<T>(...arbitraries);
    fc.assert(
      fc.property(tuple, (values) => holds(...values)),
      RUNS,
    );
  });
}

/** What a call throws, or `undefined`. */
function thrown(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}

const issuesOf = (error: unknown) => (error instanceof SipUriError ? error.issues : undefined);

describe("there and back", () => {
  law("parse reads each component as it was written", [written], (made) => {
    expect(parse(made.text, UNLIMITED)).toStrictEqual(made.uri);
  });

  law("serialize(parse(s)) is s, up to scheme case and port zeros", [written], (made) => {
    expect(serialize(parse(made.text, UNLIMITED), UNLIMITED)).toBe(made.canonical);
  });

  law("parse(serialize(u)) is u", [uri], (value) => {
    expect(parse(serialize(value, UNLIMITED), UNLIMITED)).toStrictEqual(value);
  });

  law("decode(parse(build(init))) is init in canonical form", [init], (value) => {
    const built = build(value, UNLIMITED);
    expect(listed(decode(parse(built, UNLIMITED)))).toEqual(canonical(value));
  });

  law("a URI survives JSON and structuredClone", [written], ({ text, canonical: same }) => {
    const value = parse(text, UNLIMITED);
    for (const copy of [JSON.parse(JSON.stringify(value)), structuredClone(value)]) {
      expect(copy).toEqual(value);
      expect(serialize(copy, UNLIMITED)).toBe(same);
    }
  });

  law("reading does not change what is read", [uri], (value) => {
    const before = structuredClone(value);
    serialize(value, UNLIMITED);
    decode(value);
    expect(value).toEqual(before);
  });
});

describe("a slip of one character", () => {
  const sipUri = oracle("SIP-URI", "SIPS-URI");

  law("still parses, or gives issues of one kind, one if of syntax", [slipped], (text) => {
    const { success, issues = [] } = safeParse(text, UNLIMITED);
    const kinds = [...new Set(issues.map(({ kind }) => kind))];
    if (success) expect(issues).toEqual([]);
    else if (kinds[0] === "syntax") expect(issues).toHaveLength(1);
    else expect(kinds).toEqual(["constraint"]);
    expect(kinds.includes("syntax")).toBe(!accepts(sipUri, text));
  });

  law("is marked inside the text, issues in order", [fc.oneof(slipped, fc.string())], (text) => {
    for (const options of [UNLIMITED, { limits: { uri: 20, headers: 10 } }]) {
      let last = 0;
      for (const { start, end } of safeParse(text, options).issues ?? []) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThanOrEqual(start ?? Number.NaN);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start ?? Number.NaN;
      }
    }
  });

  law("what constraints: false admits is in the ABNF, but for its port", [slipped], (text) => {
    const { issues = [] } = safeParse(text, { limits: false, constraints: false });
    const port = issues.some(({ code }) => code === "port-out-of-range");
    expect(issues.length === 0 || port).toBe(accepts(sipUri, text));
  });
});

describe("one verdict", () => {
  const texts = fc.oneof(
    slipped,
    written.map(({ text }) => text),
  );

  law("parse throws a SipUriError with the issues of safeParse", [texts], (text) => {
    const result = safeParse(text);
    const error = thrown(() => parse(text));
    if (result.success) expect(parse(text)).toStrictEqual(result.value);
    expect(error !== undefined).toBe(!result.success);
    expect(issuesOf(error)).toEqual(result.issues);
  });

  law("isSipUri agrees with safeParse", [texts], (text) => {
    expect(isSipUri(text)).toBe(safeParse(text).success);
  });

  law("what gets out gets in", [init], (value) => {
    const error = thrown(() => expect(isSipUri(build(value))).toBe(true));
    if (error !== undefined) expect(issuesOf(error)).toMatchObject([{ kind: "limit" }]);
  });
});

describe("limits hold for whatever gets out", () => {
  const limits = fc.record({ uri: fc.nat(80), headers: fc.nat(60) });

  law("of parse, serialize and build", [written, init, limits], (made, value, most) => {
    const options: Options = { limits: most };
    const parsed = safeParse(made.text, options).success ? [made.text] : [];
    const outputs = [() => serialize(made.uri, options), () => build(value, options)];
    for (const output of outputs) {
      const error = thrown(output);
      if (error === undefined) parsed.push(output());
      else expect(issuesOf(error)?.every(({ kind }) => kind === "limit")).toBe(true);
    }
    for (const text of parsed) {
      const { headers } = parse(text, UNLIMITED);
      const length = headers.map(({ name, value: { length } }) => name.length + length + 2);
      const behind = length.reduce((sum, n) => sum + n, 0);
      expect(text.length - behind).toBeLessThanOrEqual(most.uri);
      expect(behind - 1).toBeLessThanOrEqual(most.headers);
    }
  });
});

describe("any value at all", () => {
  const anything = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    stringUnit: fc.nat(0xffff).map((code) => String.fromCharCode(code)),
  });

  law("safeParse never throws, and gives a value or issues", [anything, anything], (...args) => {
    const result = safeParse(...(args as [unknown, never]));
    expect(result.success ? result.value : result.issues?.length).toBeTruthy();
    expect(isSipUri(args[0])).toBe(safeParse(args[0]).success);
  });

  law("all else throws only SipUriError", [anything, anything], (...args) => {
    for (const call of [parse, serialize, build, decode] as ((...a: unknown[]) => unknown)[]) {
      const error = thrown(() => call(...args));
      if (error !== undefined) expect(error).toBeInstanceOf(SipUriError);
    }
  });

  const lone = fc.nat(0x7ff).map((code) => String.fromCharCode(0xd800 + code));

  law(
    "a lone surrogate is no URI, wherever it stands",
    [written, fc.nat(), lone],
    (made, n, half) => {
      const at = n % (made.text.length + 1);
      const text = made.text.slice(0, at) + half + made.text.slice(at);
      expect(safeParse(text, UNLIMITED).issues).toMatchObject([{ kind: "syntax" }]);
    },
  );
});
