/**
 * Mutation testing of grammar/sip-uri.peggy: makes each mutant, and runs the tables of npm test with
 * it. A mutant that they pass must differ in nothing, and equivalent.json must say why.
 *
 *   npm run tool mutation-grammar [-- RULE…]
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { compileGrammar } from "../../compile.mjs";
import { loadGrammar } from "../in-process/bundle.mjs";
import { Suite } from "../in-process/suite.mjs";
import { isLeftOut } from "../test-files.mjs";
import { differences } from "./decide.mjs";
import { mutantsOf, reachOf } from "./mutants.mjs";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, "");
const VERDICTS = new URL("../../../build/mutation/grammar.json", import.meta.url);
const GRAMMAR = readFileSync(`${ROOT}/grammar/sip-uri.peggy`, "utf8");

/** The tables and laws that are fast enough to be run for each mutant. The oracle is not among them. */
const TABLES = [
  "parse",
  "abnf-rules",
  "header-rules",
  "issues",
  "name-addr",
  "tel",
  "escape",
  "constraints",
  "redact",
];

process.env.FAST_CHECK_RUNS ??= "20";
createRequire(`${ROOT}/package.json`)("fast-check").configureGlobal({ seed: 3261 });

/** @returns the grammar's functions, or null where the build refuses the grammar */
function moduleOf(grammar) {
  try {
    return loadGrammar(compileGrammar(grammar));
  } catch {
    return null;
  }
}

/** Each with one line that names it in equivalent.json too; the second of a name is `… (2)`. */
function named(mutants) {
  const squeeze = (text) => text.replace(/\s+/g, " ");
  const counts = new Map();
  return mutants.map((mutant) => {
    const { rule, change, from, to } = mutant;
    const line = `${rule}: ${change}: ${squeeze(from)} => ${squeeze(to)}`;
    const count = (counts.get(line) ?? 0) + 1;
    counts.set(line, count);
    return { ...mutant, name: count === 1 ? line : `${line} (${count})` };
  });
}

const isWanted = (id) => !isLeftOut(id);
const original = moduleOf(GRAMMAR);
const suite = new Suite(ROOT, original);
await suite.load(TABLES.map((name) => `test/${name}.test.ts`));
const first = (await suite.run({ isWanted })).find((result) => "error" in result);
if (first) throw new Error(`a test fails without a mutant: ${first.name}`, { cause: first.error });

/** What became of a mutant: killed, by the build or a table; the same as the grammar; or its difference. */
const KILLED = "killed";
const SAME = "same";

const all = named(mutantsOf(GRAMMAR));
const rules = process.argv.slice(2);
const mutants = all.filter(({ rule }) => rules.length === 0 || rules.includes(rule));
const fresh = {};
const alive = [];
for (const [index, mutant] of mutants.entries()) {
  if (index % 100 === 0) process.stderr.write(`${index} of ${mutants.length}\n`);
  const module = moduleOf(mutant.grammar);
  const results = module === null ? [] : await suite.run({ grammar: module, isWanted });
  const isKilled = module === null || "error" in (results.at(-1) ?? {});
  if (isKilled) fresh[mutant.name] = KILLED;
  else alive.push({ rule: mutant.rule, mutant, module });
}
// What was found to differ in nothing is not compared again while the grammar is the same.
const before = readVerdicts();
const open = alive.filter(({ mutant }) => before[mutant.name] !== SAME);
keep(fresh);
process.stderr.write(`${alive.length} not killed, ${open.length} to be compared\n`);
const different = await differences(ROOT, original, open, reachOf(GRAMMAR));
for (const candidate of alive) {
  const { name, text } = different.get(candidate) ?? {};
  fresh[candidate.mutant.name] = name === undefined ? SAME : `${name}(${JSON.stringify(text)})`;
}
const verdicts = keep(fresh);

const { text, wrong } = report(all, verdicts);
writeFileSync(new URL("RESULTS.md", import.meta.url), text);
console.log(text);
for (const line of wrong) console.log(line);
if (wrong.length > 0) process.exitCode = 1;

/** Those of the last run of each rule of this grammar. */
function readVerdicts() {
  const { digest, verdicts } = existsSync(VERDICTS)
    ? JSON.parse(readFileSync(VERDICTS, "utf8"))
    : {};
  return digest === digestOf(GRAMMAR) ? verdicts : {};
}

/** Adds the verdicts of this run. */
function keep(fresh) {
  const verdicts = { ...readVerdicts(), ...fresh };
  mkdirSync(new URL(".", VERDICTS), { recursive: true });
  writeFileSync(VERDICTS, JSON.stringify({ digest: digestOf(GRAMMAR), verdicts }, null, 1));
  return verdicts;
}

function digestOf(text) {
  return createHash("sha256").update(text).digest("hex");
}

function report(all, verdicts) {
  const equivalent = JSON.parse(readFileSync(new URL("equivalent.json", import.meta.url), "utf8"));
  const withReason = new Set(equivalent.flatMap(({ mutants }) => mutants));
  const verdictOf = (mutant) => verdicts[mutant.name] ?? "not run";
  const wrong = all.flatMap((mutant) => {
    const [name, verdict] = [mutant.name, verdictOf(mutant)];
    if (verdict === KILLED || (verdict === SAME && withReason.has(name))) return [];
    const problem = verdict === SAME ? "no reason in equivalent.json" : `no table has ${verdict}`;
    return `line ${mutant.line}, ${name}\n    ${problem}`;
  });
  const same = new Set(all.filter((mutant) => verdictOf(mutant) === SAME).map(({ name }) => name));
  const stale = [...withReason].filter((name) => !same.has(name));
  wrong.push(...stale.map((name) => `equivalent.json: no such survivor: ${name}`));
  const row = (title, some) => {
    const killed = some.filter((mutant) => verdictOf(mutant) === KILLED).length;
    const equal = some.filter((mutant) => verdictOf(mutant) === SAME).length;
    return `| ${title} | ${some.length} | ${killed} | ${equal} | ${some.length - killed - equal} |`;
  };
  const changes = [...new Set(all.map(({ change }) => change))].sort();
  const lines = [
    "# Results",
    "",
    "Written by `npm run tool mutation-grammar`. What differs in nothing has its reason in `equivalent.json`.",
    "",
    "| mutants of the grammar | made | killed | differ in nothing | not killed |",
    "|---|--:|--:|--:|--:|",
    ...changes.map((change) =>
      row(
        change,
        all.filter((mutant) => mutant.change === change),
      ),
    ),
    row("**all**", all),
  ];
  return { text: `${lines.join("\n")}\n`, wrong };
}
