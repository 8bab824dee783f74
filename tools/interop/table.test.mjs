import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { safeParse } from "../../src/index.ts";
import { corpus } from "./kinds.mjs";
import { tables } from "./page.mjs";
import { allChanges, countEach, reduce } from "./table.mjs";

const committed = JSON.parse(readFileSync(new URL("differences.json", import.meta.url), "utf8"));

const READS = {
  "sip:aaa@h": { one: "alike", two: "user b" },
  "sip:aa@h": { one: "alike", two: "user b" },
  "sip:b@h": { one: "alike", two: "alike" },
  "sip:c@h": { one: "refused", two: "user b, host a" },
};
const reduced = (reads) =>
  reduce([{ kind: "k", component: "user", texts: Object.keys(reads) }], (text) => reads[text]);
const EMPTY = {
  date: "",
  stacks: {},
  clients: {},
  kinds: [],
  headerKinds: [],
  calls: [],
  generated: { texts: 2, withoutCaution: 0, read: {} },
};
const generated = (one) => ({ ...EMPTY, generated: { ...EMPTY.generated, read: { one } } });
const table = (reads) => ({ ...EMPTY, kinds: reduced(reads) });

test("a kind has a sample for each way in which it is read, the one that most read differently first", () => {
  expect(reduced(READS)).toEqual([
    {
      kind: "k",
      component: "user",
      ...{ text: "sip:c@h", count: 1, read: READS["sip:c@h"] },
      others: [
        { text: "sip:aa@h", count: 2, read: READS["sip:aa@h"] },
        { text: "sip:b@h", count: 1, read: READS["sip:b@h"] },
      ],
    },
  ]);
});

const LATER = { ...READS, "sip:b@h": { one: "alike", two: "host x" } };

test.each([
  ["nothing", table(READS), table(READS), "two", []],
  ["nothing for another stack", table(READS), table(LATER), "one", []],
  [
    "a difference that appears",
    table(READS),
    table(LATER),
    "two",
    ["k: was 1 × alike + 2 × user + 1 × user, host; is 1 × host + 2 × user + 1 × user, host"],
  ],
  [
    "a difference that goes",
    table(LATER),
    table(READS),
    "two",
    ["k: was 1 × host + 2 × user + 1 × user, host; is 1 × alike + 2 × user + 1 × user, host"],
  ],
  [
    "another value",
    table(READS),
    table({ ...READS, "sip:c@h": { one: "refused", two: "user b, host z" } }),
    "two",
    ["k: sip:c@h is now read user b, host z"],
  ],
  [
    "a call",
    { ...EMPTY, calls: [{ text: "sip:a@h", read: { one: "alike" } }] },
    { ...EMPTY, calls: [{ text: "sip:a@h", read: { one: "no request" } }] },
    "one",
    ["call of sip:a@h: was alike; is no request"],
  ],
  [
    "a count of the generated URIs",
    generated(countEach(["alike", "refused"])),
    generated(countEach(["alike", "user b, host a"])),
    "one",
    ["generated: was 1 × alike + 1 × refused; is 1 × alike + 1 × host + 1 × user"],
  ],
])("%s is found", (_, before, now, stack, lines) => {
  expect(allChanges(before, now, stack)).toEqual(lines);
});

const isRead = (text) => safeParse(text, { underscores: true }).success;

test("the corpus is valid, and the committed table has its kinds and how many texts each has", () => {
  const kinds = corpus();
  expect(kinds.flatMap(({ texts }) => texts).filter((text) => !isRead(text))).toEqual([]);
  expect(
    committed.kinds.map(({ kind, count, others = [] }) => [
      kind,
      others.reduce((sum, other) => sum + other.count, count),
    ]),
  ).toEqual(kinds.map(({ kind, texts }) => [kind, texts.length]));
});

test("the page is of the committed table", () => {
  const page = readFileSync(new URL("../../docs/other-stacks.md", import.meta.url), "utf8");
  expect(page).toContain(tables(committed));
});
