/** The public vectors: what the program writes, right by the oracle, complete, and run by the runner. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "@jest/globals";
import { CONSTRAINTS, LIMITS, SYNTAX } from "../src/messages.ts";
import { CONTACTS, NAME_ADDR } from "../src/name-addr/messages.ts";
import { REPAIR, REPAIRS } from "../src/repair/messages.ts";
import { TEL_CONSTRAINTS, TEL_SYNTAX } from "../src/tel/messages.ts";
import { vectorFiles } from "../tools/vectors/make.ts";
import { oracle, oracleWithUnderscores } from "./oracle/agreement.ts";
import { accepts } from "./oracle/automaton.ts";

interface Place {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

interface Vector {
  readonly text: string;
  readonly options?: { readonly underscores?: boolean };
  readonly valid: boolean;
  readonly issues?: readonly (Place & { readonly kind: string })[];
  readonly repairs?: readonly Place[];
}

const FOLDER = new URL("vectors/", import.meta.url);
const files = vectorFiles();
const vectorsOf = (name: string): Vector[] => JSON.parse(files.get(`${name}.json`) ?? "").vectors;

test.each([...files.keys()])("%s is what `npm run tool vectors` writes", (name) => {
  const committed = readFileSync(new URL(name, FOLDER), "utf8");
  expect(committed === files.get(name)).toBe(true); // not toBe: the difference would be long
});

test("each code that a text can have is in a vector", () => {
  const names = ["parse", "parse-tel", "parse-name-addr", "parse-contacts", "repair"];
  const found = names.flatMap(vectorsOf).flatMap(({ issues = [], repairs = [] }) => {
    return [...issues, ...repairs].map(({ code }) => code);
  });
  const tables = [SYNTAX, CONSTRAINTS, LIMITS, TEL_SYNTAX, TEL_CONSTRAINTS, NAME_ADDR, CONTACTS];
  const codes = [...tables, REPAIR].flatMap(({ says }) => Object.keys(says));
  const missing = [...codes, ...Object.keys(REPAIRS)].filter((code) => !found.includes(code));
  expect(missing).toEqual([]);
});

test.each([
  ["parse", ["SIP-URI", "SIPS-URI"]],
  ["parse-tel", ["telephone-uri"]],
] as const)("the verdicts on syntax in %s.json are the oracle's", (name, rules) => {
  const wrong = vectorsOf(name).filter(({ text, options, issues }) => {
    const isSyntax = issues?.[0]?.kind === "syntax";
    const of = options?.underscores ? oracleWithUnderscores : oracle;
    return accepts(of(...rules), text) === isSyntax;
  });
  expect(wrong.filter(({ issues }) => issues?.[0]?.kind !== "limit")).toEqual([]);
});

test("the schema lists the codes that there are", () => {
  const { $defs } = JSON.parse(readFileSync(new URL("schema.json", FOLDER), "utf8"));
  const tables = [SYNTAX, CONSTRAINTS, LIMITS, TEL_SYNTAX, TEL_CONSTRAINTS, NAME_ADDR, CONTACTS];
  for (const kind of ["syntax", "constraint", "limit"]) {
    const ofKind = [...tables, REPAIR].filter((table) => table.kind === kind);
    expect($defs[`${kind}Code`].enum).toEqual(ofKind.flatMap(({ says }) => Object.keys(says)));
  }
  expect($defs.repairCode.enum).toEqual(Object.keys(REPAIRS));
});

test("what a schema can't say: each place is in the text, and each reading is a listed stack's", () => {
  const names = ["parse", "parse-tel", "parse-name-addr", "parse-contacts", "repair"];
  const wrong = names.flatMap(vectorsOf).filter(({ text, issues = [], repairs = [] }) => {
    return [...issues, ...repairs].some(({ start, end }) => end < start || end > text.length);
  });
  expect(wrong).toEqual([]);
  const { stacks, vectors } = JSON.parse(files.get("stacks.json") ?? "");
  const unlisted = vectors.flatMap(({ read }: { read: object }) =>
    Object.keys(read).filter((stack) => !Object.hasOwn(stacks, stack)),
  );
  expect(unlisted).toEqual([]);
});

describe("the runner", () => {
  type Adapter = Readonly<Record<string, (...given: readonly never[]) => object>>;
  const load = (name: string) => import(new URL(name, FOLDER).href);

  async function run(change: (adapter: Adapter) => object) {
    const { readVectors, runVectors } = await load("run.mjs");
    return runVectors(readVectors(), change({ ...(await load("adapter.mjs")) }));
  }

  test("passes the library", async () => {
    const { passed, skipped, failures } = await run((adapter) => adapter);
    expect([skipped, failures]).toEqual([[], []]);
    expect(passed).toBeGreaterThan(3000);
  });

  test("passes an adapter with verdicts alone, and skips what it has no function for", async () => {
    const { parse, equals } = await load("adapter.mjs");
    const isValid = (text: string, options: object) => ({ valid: parse(text, options).valid });
    const { skipped, failures } = await run(() => ({ parse: isValid, equals }));
    expect(failures).toEqual([]);
    expect(skipped).toEqual(["equalsTel", "parseContacts", "parseNameAddr", "parseTel", "repair"]);
  });

  test.each<readonly [what: string, name: string, change: (answer: never) => unknown]>([
    ["a verdict", "parse", ({ valid }: Vector) => ({ valid: !valid })],
    ["no verdict", "parse", () => ({})],
    ["no answer", "parse", () => undefined],
    ["another code", "parse", (answer: Vector) => ({ ...answer, issues: [{ code: "wrong" }] })],
    ["one issue fewer", "parse", (answer: Vector) => ({ ...answer, issues: answer.issues && [] })],
    [
      "an object instead of a list",
      "parse",
      ({ valid, value }: Vector & { value?: object }) => ({
        valid,
        value: value && { parameters: {} },
      }),
    ],
    ["another component", "parse", (answer: Vector) => ({ ...answer, value: { host: "wrong" } })],
    ["another verdict on a pair", "equals", ({ equal }: { equal: boolean }) => ({ equal: !equal })],
    ["another text", "repair", (answer: Vector) => ({ ...answer, value: "wrong" })],
  ])("fails an adapter with %s", async (_, name, change) => {
    const { failures } = await run((adapter) => ({
      [name]: (...given: never[]) => change(adapter[name]?.(...given) as never),
    }));
    expect(failures.length).toBeGreaterThan(0);
  });

  test("fails an adapter that throws", async () => {
    const { passed, failures } = await run(() => ({ parse: () => JSON.parse("") }));
    expect([passed, failures.length]).toEqual([0, vectorsOf("parse").length]);
  });

  test.each<readonly [what: string, adapter: object, message: string]>([
    ["a misspelt function", { pars: () => ({}) }, "Unknown exports: pars. The vectors are for "],
    ["one misspelt function of two", { parse: () => ({}), equal: () => ({}) }, "exports: equal."],
    ["no function", {}, "The adapter exports no function. The vectors are for equalsTel, "],
    ["something else", { parse: 5 }, "These exports are not functions: parse."],
  ])("refuses an adapter with %s", async (_, adapter, message) => {
    await expect(run(() => adapter)).rejects.toThrow(message);
  });

  test("refuses to run no vector", async () => {
    const { runVectors } = await load("run.mjs");
    const parse = () => ({});
    expect(() => runVectors([{ function: "parse", vectors: [] }], { parse })).toThrow(
      "No vector was run.",
    );
  });

  describe("on the command line", () => {
    const folder = mkdtempSync(join(tmpdir(), "sip-uri-vectors-"));
    const path = (name: string) => join(folder, name);
    for (const [name, text] of Object.entries({
      "adapter.mjs": "export const equals = () => ({});",
      "right.cjs": "exports.equalsTel = () => ({ equal: true });",
      "misspelt.mjs": "export const pars = () => ({});",
      "broken.mjs": "export const parse = (",
    })) {
      writeFileSync(path(name), text);
    }
    const copy = path("run.mjs");
    copyFileSync(new URL("run.mjs", FOLDER), copy);
    const own = fileURLToPath(new URL("run.mjs", FOLDER));
    afterAll(() => rmSync(folder, { recursive: true }));

    test.each<readonly [what: string, args: readonly string[], status: number, says: RegExp]>([
      ["its own adapter", [own, fileURLToPath(new URL("adapter.mjs", FOLDER))], 0, /, 0 failed$/m],
      ["an adapter that it finds here", [own], 1, /^0 passed, \d+ failed$/m],
      ["a CommonJS adapter", [own, "right.cjs"], 1, /^[1-9]\d* passed, [1-9]\d* failed$/m],
      ["a misspelt function", [own, "misspelt.mjs"], 2, /^Unknown exports: pars\./],
      ["an adapter that can't be read", [own, "broken.mjs"], 2, /^Unexpected/],
      ["a missing adapter", [own, "gone.mjs"], 2, /^There is no file .*gone\.mjs\.\nusage: /],
      ["too many arguments", [own, "adapter.mjs", "adapter.mjs"], 2, /^usage: /],
      ["a request for help", [own, "--help"], 2, /^usage: /],
      ["no vectors beside it", [copy], 2, /^There are no vectors in .*\.$/m],
    ])("with %s", (_, args, status, says) => {
      const found = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
      expect(found.stdout + found.stderr).toMatch(says);
      expect(found.stderr).not.toMatch(/^ +at /m);
      expect(found.status).toBe(status);
    });

    test("without an adapter here, it takes the one beside it", () => {
      const found = spawnSync(process.execPath, [own], { cwd: tmpdir(), encoding: "utf8" });
      expect(found.stdout).toMatch(/, 0 failed$/m);
    });
  });

  test("is red on one changed verdict in a file", async () => {
    const { readVectors, runVectors } = await load("run.mjs");
    const changed = readVectors();
    const [vector] = changed.find(
      (file: { function: string }) => file.function === "parse",
    ).vectors;
    vector.valid = !vector.valid;
    const { failures } = runVectors(changed, await load("adapter.mjs"));
    expect(failures).toEqual([expect.objectContaining({ vector })]);
  });
});
