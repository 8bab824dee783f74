import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";
import { build, parse, serialize } from "../src/index.ts";
import { IS_LONG } from "./support/effort.ts";
import { type Call, everyCall } from "./support/every-call.ts";

/*
 * Another library's mistake can let an attacker put properties on `Object.prototype` ("prototype
 * pollution"): set({}, "__proto__.password", true). None of them may be read here.
 *
 * The tests run in the realm that Jest makes for this file. Its `Object.prototype` is polluted only
 * while a list of calls runs, so Jest and Node.js never see it.
 */

const SRC = new URL("../src/", import.meta.url);

/** Indices that src/ may compute: before a list, in it, after it, and of nothing. */
const INDICES = ["-1", "0", "1", "2", "3", "9", "NaN", "undefined", "null"];
const IS_INDEX = /^\d+$/;
/** What the language reads in the descriptor of a property. */
const DESCRIPTOR = ["get", "set", "value", "writable", "enumerable", "configurable"];

/** Every name of a property that src/ reads, writes or has in a table or a type. */
function namesInSource(): string[] {
  const names = new Set([...INDICES, ...DESCRIPTOR]);
  const visit = (node: ts.Node): void => {
    // A text may be the name of a property too, as a key of a table is.
    if (ts.isStringLiteralLike(node)) names.add(node.text);
    else if (ts.isPropertyAccessExpression(node)) names.add(node.name.text);
    else if (
      ts.isBindingElement(node) ||
      ts.isObjectLiteralElement(node) ||
      ts.isTypeElement(node)
    ) {
      const name = ("propertyName" in node && node.propertyName) || node.name;
      if (name && ts.isIdentifier(name)) names.add(name.text);
    }
    ts.forEachChild(node, visit);
  };
  for (const path of readdirSync(SRC, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".ts")) continue;
    const text = readFileSync(new URL(path, SRC), "utf8");
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022));
  }
  // A message is not a name. What the language itself has there (toString, constructor and so on) can't
  // be told from its own: only these names are left out.
  return [...names].filter((name) => /^[\w$-]+$/.test(name) && !(name in Object.prototype));
}

const NAMES = namesInSource();
const VALUES: readonly unknown[] = [
  { maddr: "evil.example" },
  true,
  "evil",
  [],
  0,
  false,
  () => "evil",
  undefined,
];

/** Returns what `run` returns while `Object.prototype` has these properties. */
function polluted<T>(
  names: readonly string[],
  describe: (name: string) => PropertyDescriptor,
  run: () => T,
): T {
  const whole = names.map((name) =>
    Object.assign(Object.create(null), describe(name), { configurable: true }),
  );
  try {
    for (let i = 0; i < names.length; i++) {
      Object.defineProperty(Object.prototype, names[i] as string, whole[i]);
    }
    return run();
  } finally {
    for (let i = 0; i < names.length; i++) {
      Reflect.deleteProperty(Object.prototype, names[i] as string);
    }
  }
}

/** What each call returns, or throws. */
function outcomes(calls: readonly Call[]): readonly unknown[] {
  return calls.map(({ run }) => {
    try {
      return run();
    } catch (error) {
      return error;
    }
  });
}

/** Whether two results have the same own properties. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return Object.is(a, b);
  }
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Error && b instanceof Error && a.message !== b.message) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) => Object.hasOwn(b, key) && isSame(a[key as keyof typeof a], b[key as keyof typeof b]),
    )
  );
}

/** The exports whose calls have another outcome when `Object.prototype` has these properties. */
function changed(
  calls: readonly Call[],
  expected: readonly unknown[],
  names: readonly string[],
  descriptor: PropertyDescriptor,
): string[] {
  const found = polluted(
    names,
    () => descriptor,
    () => outcomes(calls),
  );
  const others = calls.filter((_, i) => !isSame(expected[i], found[i]));
  return [...new Set(others.map((call) => call.of))];
}

const CALLS = everyCall(IS_LONG ? 2 : 6);
const EXPECTED = outcomes(CALLS);
/** A few calls of each export. */
const FEW = CALLS.filter(({ of }, i) => {
  const before = CALLS.slice(0, i).filter((call) => call.of === of).length;
  return before % 32 === 0 && before < (IS_LONG ? 256 : 64);
});
const FEW_EXPECTED = outcomes(FEW);

const ENUMERABLE = { writable: true, enumerable: true };
const HIDDEN = { writable: true, enumerable: false };
const FIXED = { writable: false, enumerable: true };

describe("what is on Object.prototype is not read", () => {
  test("names and calls were found, and the outcome of a call is always the same", () => {
    for (const name of ["password", "mustBe", "issues", "limits", "maddr", "tagged"]) {
      expect([name, NAMES.includes(name)]).toEqual([name, name !== "tagged"]);
    }
    expect(NAMES.length).toBeGreaterThan(400);
    expect(CALLS.length).toBeGreaterThan(1000);
    const again = outcomes(CALLS);
    expect(CALLS.filter((_, i) => !isSame(EXPECTED[i], again[i]))).toEqual([]);
  });

  test("no getter there is called, and no setter", () => {
    const called = new Set<string>();
    let of = "";
    const accessors = (name: string): PropertyDescriptor => ({
      get: () => {
        called.add(`${of} gets ${name}`);
        return undefined;
      },
      set(value) {
        // `push` sets an index, and has to.
        if (!IS_INDEX.test(name)) called.add(`${of} sets ${name}`);
        const own = Object.assign(Object.create(null), ENUMERABLE, { value, configurable: true });
        Object.defineProperty(this, name, own);
      },
    });
    const found = polluted(NAMES, accessors, () =>
      CALLS.flatMap((call) => {
        of = call.of;
        return outcomes([call]);
      }),
    );
    expect([...called]).toEqual([]);
    expect(CALLS.filter((_, i) => !isSame(EXPECTED[i], found[i]))).toEqual([]);
  });

  test("no name alone changes an outcome", () => {
    const wrong = NAMES.flatMap((name, i) => {
      const values = IS_LONG ? VALUES : [VALUES[i % VALUES.length]];
      const kinds = IS_LONG ? [ENUMERABLE, HIDDEN] : [[ENUMERABLE, HIDDEN][i % 2]];
      return values.flatMap((value) =>
        kinds.flatMap((kind) => {
          const found = changed(FEW, FEW_EXPECTED, [name], { ...kind, value });
          return found.length === 0 ? [] : [`${name} = ${String(value)}: ${found.join(" ")}`];
        }),
      );
    });
    expect(wrong).toEqual([]);
  });

  test.each(VALUES.map((value) => ({ value })))("nor all together (%#)", ({ value }) => {
    expect(changed(CALLS, EXPECTED, NAMES, { ...ENUMERABLE, value })).toEqual([]);
    expect(changed(CALLS, EXPECTED, NAMES, { ...HIDDEN, value })).toEqual([]);
    // The methods of every list would throw.
    const names = NAMES.filter((name) => !IS_INDEX.test(name));
    expect(changed(CALLS, EXPECTED, names, { ...FIXED, value })).toEqual([]);
  });

  test("build and serialize write a list whose indexes can't be set there", () => {
    const init = {
      host: "h",
      parameters: { transport: "udp", lr: true as const },
      headers: { a: ["b", "c"] },
    };
    const uri = parse("sip:h;transport=udp;lr?a=b&a=c");
    const fixed = () => ({ ...FIXED, value: 1 });
    const found = polluted(["0", "1"], fixed, () => build(init) + serialize(uri));
    expect(found).toBe("sip:h;transport=udp;lr?a=b&a=c".repeat(2));
  });
});
