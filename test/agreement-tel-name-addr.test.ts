import { describe, expect, test } from "@jest/globals";
import {
  name_addr,
  name_addr_element,
  name_addr_list,
  telephone_uri,
} from "../grammar/sip-uri.peggy";
import { disagreements, oracle, randomRun, transitionRun } from "./oracle/agreement.ts";
import { IS_LONG } from "./support/effort.ts";

/** The kind of a URI, in angle brackets or bare. Each oracle knows one kind, and of tel URIs those of RFC 3966. */
type Kind = "sip" | "tel" | "x";

function kindOf(uri: string): Kind | null {
  if (/^sips?:/i.test(uri)) return "sip";
  if (/^tel:/i.test(uri)) return typeof telephone_uri(uri) === "number" ? null : "tel";
  return /^x/i.test(uri) ? "x" : null;
}

/** Decides whether a text is a value whose URI is of this kind. */
function valueWith(kind: Kind): (text: string) => boolean {
  return (text) => {
    const value = name_addr_element(text);
    return typeof value !== "number" && kindOf(value.uri) === kind;
  };
}

interface Row {
  readonly rule: string;
  readonly start: string;
  readonly isMember: (text: string) => boolean;
  /** Random texts. */
  readonly probes: number;
  /** Whether `npm test` takes every transition, too. Those of large automata take long. */
  readonly transitions: boolean;
}

const table: readonly Row[] = [
  {
    rule: "telephone_uri",
    start: "telephone-uri",
    isMember: (text) => typeof telephone_uri(text) !== "number",
    probes: 60_000,
    transitions: true,
  },
  {
    rule: "name_addr around a SIP URI",
    start: "name-addr-eid5598",
    isMember: (text) => {
      const value = name_addr(text);
      return value !== undefined && kindOf(value.uri) === "sip";
    },
    probes: 30_000,
    transitions: false,
  },
  {
    rule: "name_addr_element with a SIP URI",
    start: "header-value",
    isMember: valueWith("sip"),
    probes: 10_000,
    transitions: false,
  },
  {
    rule: "name_addr_element with a tel URI",
    start: "header-value-tel",
    isMember: valueWith("tel"),
    probes: 10_000,
    transitions: false,
  },
  {
    rule: "name_addr_element with a URI of another scheme",
    start: "header-value-other",
    isMember: valueWith("x"),
    probes: 10_000,
    transitions: false,
  },
  {
    rule: "name_addr_list with SIP URIs",
    start: "header-values",
    isMember: (text) => {
      const values = name_addr_list(text);
      return typeof values !== "number" && values.every(({ uri }) => kindOf(uri) === "sip");
    },
    probes: 10_000,
    transitions: false,
  },
];

describe.each(table)("$rule", ({ start, isMember, probes, transitions }) => {
  if (transitions || IS_LONG) {
    test("agrees on every transition of the automaton", () => {
      expect(disagreements(isMember, transitionRun(oracle(start)))).toEqual([]);
    });
  }

  test("agrees on random members and their mutants", () => {
    expect(disagreements(isMember, randomRun(oracle(start), probes))).toEqual([]);
  });
});

test("a text with a lone surrogate, which has no octets, is not a member", () => {
  for (const text of [
    '"\ud800" <sip:h>',
    "<sip:h\udfff>",
    '<sip:h>;a="\udc00\ud800"',
    "a\ud800 <sip:h>",
  ]) {
    expect(name_addr_element(text)).toEqual(expect.any(Number));
  }
  expect(name_addr_element('"\ud83d\ude00" <sip:h>')).not.toEqual(expect.any(Number));
});
