/** Laws that hold for every entry point, including future ones. */
import { exportedNames, freeze, same } from "./check.mjs";

/** Each law gets an entry point's namespace and the context of `runSuite`. */
export const LAWS = {
  "has the same exports in both formats": (namespace, { key, copies, one }) => {
    one("names", () => same(kinds(copies[key]), kinds(namespace)));
  },

  "lets nothing out but a SipUriError": (namespace, { main, one }) => {
    for (const [name, value] of functionsOf(namespace)) {
      for (const [what, hostile] of hostileValues()) {
        one(`${name}(${what})`, () => onlySipUriError(main, () => value(hostile)));
        one(`${name}(${what}, ${what})`, () =>
          onlySipUriError(main, () => value(hostile, hostile)),
        );
      }
    }
  },

  "never throws where it says safe or is": (namespace, { one }) => {
    for (const [name, value] of functionsOf(namespace)) {
      if (!/^(safe|is)[A-Z]/.test(name)) continue;
      for (const [what, hostile] of hostileValues()) {
        one(`${name}(${what})`, () => {
          const result = value(hostile);
          same(result === false || (result.success === false && result.issues.length > 0), true);
        });
      }
    }
  },

  "exports nothing that can be changed": (namespace, { one }) => {
    for (const name of exportedNames(namespace)) {
      const value = namespace[name];
      if (typeof value === "object") one(name, () => same(Object.isFrozen(value), true));
    }
  },
};

function kinds(namespace = {}) {
  return exportedNames(namespace)
    .sort()
    .map((name) => `${name}: ${typeof namespace[name]}`);
}

/** The exported functions, without the class, which can't be called. */
function functionsOf(namespace) {
  return exportedNames(namespace)
    .filter((name) => typeof namespace[name] === "function" && !/^[A-Z]/.test(name))
    .map((name) => [name, namespace[name]]);
}

function onlySipUriError({ SipUriError }, run) {
  try {
    run();
  } catch (error) {
    if (!(error instanceof SipUriError)) throw error ?? new Error(`${error} was thrown`);
  }
}

/** Values that break careless code. No value is a URI. */
export function hostileValues() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const refuse = () => {
    throw new TypeError("hostile");
  };
  const cycle = { host: "h" };
  cycle.parameters = [cycle];
  const handler = { get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse };
  const getters = Object.fromEntries(
    ["scheme", "user", "host", "number", "uri", "raw", "length"].map((name) => [name, null]),
  );
  for (const name of Object.keys(getters)) Object.defineProperty(getters, name, { get: refuse });
  return [
    ["undefined", undefined],
    ["null", null],
    ["true", true],
    ["NaN", Number.NaN],
    ["-0", -0],
    ["a bigint", 10n],
    ["a symbol", Symbol("sip:h")],
    ["a registered symbol", Symbol.for("sip-uri.SipUriError")],
    ["a function", refuse],
    ["a class", class {}],
    ["an empty text", ""],
    ["a lone surrogate", "sip:\ud800@h"],
    ["a NUL", "sip:a\0@h"],
    ["a long text", `sip:${"a".repeat(100_000)}@`],
    ["a String", new String("sip:h")],
    ["a list", ["sip:h"]],
    ["a hole", new Array(3)],
    ["a Date", new Date(Number.NaN)],
    ["a Map", new Map([["host", "h"]])],
    ["an object without a prototype", Object.create(null)],
    ["a frozen object", freeze({ host: 1 })],
    ["a circle", cycle],
    ["text that throws", { toString: refuse, valueOf: refuse, [Symbol.toPrimitive]: refuse }],
    ["getters that throw", getters],
    ["a proxy that throws", new Proxy({}, handler)],
    ["a proxy that throws nothing", new Proxy({}, { get: () => nothing() })],
    ["a revoked proxy", proxy],
    ["iteration that throws", { [Symbol.iterator]: refuse, length: 2 }],
  ];
}

function nothing() {
  throw undefined;
}
