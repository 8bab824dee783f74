import { describe, expect, test } from "@jest/globals";
import {
  host,
  hostname,
  IPv4address,
  IPv6reference,
  password,
  pname,
  token,
  ttl,
  user,
} from "../grammar/sip-uri.peggy";
import { safeParse } from "../src/index.ts";
import { type AbnfNode, readAbnf } from "./oracle/abnf.ts";
import { ABNF } from "./oracle/agreement.ts";
import { rows, withoutRow } from "./support/cases.ts";

interface Row {
  readonly rule: string;
  /** The text around one of the rule, which replaces {}. */
  readonly in: string;
  /** The first and the last. */
  readonly members: readonly string[];
  /** One too many, and the characters beside the range. */
  readonly others: readonly string[];
}

const table = rows<Row>("abnf-rules");

describe("each rule of the ABNF: first, last and one too many", () => {
  const admitsAll = { limits: false, constraints: false } as const;

  test.each(table)("$rule in $in", ({ in: place, members, others }) => {
    const parsed = (text: string) =>
      safeParse(
        place.replace("{}", () => text),
        admitsAll,
      );
    expect(members.filter((text) => !parsed(text).success)).toEqual([]);
    expect(others.filter((text) => parsed(text).success)).toEqual([]);
    for (const text of others) expect(parsed(text).issues).toMatchObject([{ kind: "syntax" }]);
  });
});

const rulesOfText: readonly (readonly [(text: string) => string | undefined, string])[] = [
  [host, "a.h"],
  [hostname, "a.h."],
  [IPv4address, "1.2.3.4"],
  [IPv6reference, "[::1]"],
  [password, "p%41"],
  [pname, "a%3Db"],
  [token, "t`%"],
  [ttl, "255"],
  [user, "u%41"],
];

test.each(rulesOfText.map(([rule, text]) => [rule.name, text, rule] as const))(
  "the value of %s is its text: %s",
  (_, text, rule) => {
    expect(rule(text)).toBe(text);
  },
);

test("each rule that a SIP or SIPS URI is made of has a row", () => {
  const rules = readAbnf(ABNF);
  const reached = new Set<string>();
  const reach = (node: AbnfNode | undefined): void => {
    if (node === undefined || node.type === "octet") return;
    if (node.type === "repetition") reach(node.part);
    else if (node.type !== "rule") node.parts.forEach(reach);
    if (node.type !== "rule") return;
    const name = node.name.toLowerCase();
    if (reached.has(name)) return;
    reached.add(name);
    reach(rules.get(name));
  };
  for (const name of ["SIP-URI", "SIPS-URI"]) reach({ type: "rule", name });
  const inTable = table.map(({ rule }) => rule.toLowerCase());
  expect(withoutRow([...reached], inTable, "abnf-rules.json")).toEqual([]);
  expect(inTable.filter((name) => !reached.has(name))).toEqual([]);
});
