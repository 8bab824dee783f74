/**
 * Mutation testing of grammar/sip-uri.peggy. Each mutant is built and tried on the tables of `npm test`. If
 * they pass, it must behave as the grammar does on all texts, and equivalent.json must say why.
 *
 *   npm run tool mutation-grammar [-- RULE...]
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { compileGrammar } from "../../compile.mjs";
import { loadGrammar } from "../in-process/bundle.mjs";
import { Suite } from "../in-process/suite.mjs";
import { matchReasons, shapeOfGrammar } from "../reasons.mjs";
import { isLeftOut } from "../test-files.mjs";
import { differences } from "./decide.mjs";
import { mutantsOf, reachOf } from "./mutants.mjs";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, "");
const VERDICTS = new URL("../../../build/mutation/grammar.json", import.meta.url);
const EQUIVALENT = new URL("equivalent.json", import.meta.url);
const GRAMMAR = readFileSync(`${ROOT}/grammar/sip-uri.peggy`, "utf8");

/** The tables and laws that are fast enough to be run for each mutant; the oracle is too slow. */
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

/** The grammar's functions, or null if the build refuses the grammar. */
function moduleOf(grammar) {
  try {
    return loadGrammar(compileGrammar(grammar));
  } catch {
    return null;
  }
}

/** Adds the name that a mutant has in equivalent.json; the second of one name ends with "(2)". */
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

/** A verdict is KILLED (by the build or a table), SAME (no text shows a difference), or the difference. */
const KILLED = "killed";
const SAME = "same";

const all = named(mutantsOf(GRAMMAR));
const rules = process.argv.slice(2);
const unknown = rules.filter((rule) => all.every((mutant) => mutant.rule !== rule));
if (unknown.length > 0) throw new Error(`no rule with mutants is called ${unknown.join(", ")}`);
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
// A mutant that was the same is not compared again while the grammar does not change.
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

const { text, notes, wrong } = report(all, verdicts);
console.log(text);
for (const line of [...notes, ...wrong]) console.log(line);
if (wrong.length > 0) process.exitCode = 1;

/** The verdicts of the last run of each rule of this grammar. */
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

/** Judges the mutants that have run, and writes RESULTS.md if all have. */
function report(all, verdicts) {
  const tried = all.filter(({ name }) => name in verdicts);
  const same = tried.filter(({ name }) => verdicts[name] === SAME).map(survivorOf);
  const ran = new Set(tried.map(({ rule }) => rule));
  const rules = new Set(all.map(({ rule }) => rule));
  const isOpen = ({ file }) => ran.has(file) || !rules.has(file);
  const matching = matchReasons(readReasons(), same, isOpen, shapeOfGrammar);
  if (matching.moved.length > 0) writeReasons(matching.reasons);

  const text = resultsText(tried, verdicts);
  const notes = matching.moved.map(
    ({ from, to }) => `equivalent.json: ${nameOf(from)}\n  is now ${nameOf(to)}`,
  );
  if (tried.length === all.length) writeFileSync(new URL("RESULTS.md", import.meta.url), text);
  else notes.push("RESULTS.md is written when each rule has been run.");
  const wrong = [
    ...tried
      .filter(({ name }) => ![KILLED, SAME].includes(verdicts[name]))
      .map(({ line, name }) => `line ${line}, ${name}\n    no table has ${verdicts[name]}`),
    ...matching.missing.map((survivor) => `no reason in equivalent.json: ${nameOf(survivor)}`),
    ...matching.stale.map((reason) => `equivalent.json: no such survivor: ${nameOf(reason)}`),
  ];
  return { text, notes, wrong };
}

/** The name is "rule: change: from => to". */
function survivorOf({ name }) {
  const [file] = name.split(":", 1);
  return { file, mutant: name.slice(file.length + 2) };
}

function nameOf({ file, mutant }) {
  return `${file}: ${mutant}`;
}

function readReasons() {
  const groups = JSON.parse(readFileSync(EQUIVALENT, "utf8"));
  return groups.flatMap(({ reason, mutants }) =>
    mutants.map((name) => ({ ...survivorOf({ name }), reason })),
  );
}

function writeReasons(reasons) {
  const groups = [...new Set(reasons.map(({ reason }) => reason))].map((reason) => ({
    reason,
    mutants: reasons.filter((one) => one.reason === reason).map(nameOf),
  }));
  writeFileSync(EQUIVALENT, `${JSON.stringify(groups, null, 2)}\n`);
}

function resultsText(tried, verdicts) {
  const row = (title, some) => {
    const count = (verdict) => some.filter(({ name }) => verdicts[name] === verdict).length;
    const [killed, equal] = [count(KILLED), count(SAME)];
    return `| ${title} | ${some.length} | ${killed} | ${equal} | ${some.length - killed - equal} |`;
  };
  const changes = [...new Set(tried.map(({ change }) => change))].sort();
  const lines = [
    "# Results",
    "",
    "Written by `npm run tool mutation-grammar`. `equivalent.json` has the reasons of those that change nothing.",
    "",
    "| mutants of the grammar | made | killed | change nothing | not killed |",
    "|---|--:|--:|--:|--:|",
    ...changes.map((change) =>
      row(
        change,
        tried.filter((mutant) => mutant.change === change),
      ),
    ),
    row("**all**", tried),
  ];
  return `${lines.join("\n")}\n`;
}
