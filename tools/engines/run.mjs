/**
 * `npm run tool engines` runs the recipes of docs/in-your-data.md in the engines, with the behaviour suite, and
 * measures them. A run in which nothing failed and nothing was skipped writes RESULTS.md.
 */
import assert from "node:assert";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { distinctUris, spoil } from "../bench/corpus.mjs";
import { clickhouse } from "./clickhouse.mjs";
import { duckdb } from "./duckdb.mjs";
import { judgeStream, natsVersion } from "./nats.mjs";
import { quickjs } from "./quickjs.mjs";
import { FOLDER, RECIPES, SCRIPT, SUITE, writeRecipes } from "./recipes.mjs";
import { runInEngine } from "./replay.mjs";
import { inWords, writeResults } from "./report.mjs";
import { sqlite } from "./sqlite.mjs";

/** How many messages the stream gets. */
const MESSAGES = 20_000;
/** How many rows the engines are measured with. */
const ROWS = 200_000;

const HERE = fileURLToPath(new URL("./", import.meta.url));
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

writeRecipes();
const { COLUMNS } = await import(`${FOLDER}columns.js`);
const columnsOf = (text) =>
  Object.fromEntries(Object.entries(COLUMNS).map(([name, column]) => [name, column(text)]));
const functions = Object.keys(inBareRealm("sipUri"));

/** One text in ten is invalid. */
const valid = distinctUris(4500);
const texts = [...valid, ...spoil(valid.slice(0, 500))];
const repeated = (count) => Array.from({ length: count }, (_, i) => texts[i % texts.length]);

let [passed, failed, skipped] = [0, 0, 0];
/** @type {import("./report.mjs").Results} */
const results = { engines: [], stream: null };

await check("the recipes compile in TypeScript", compile);
await check("the columns", columns);
await check("the columns, in one core", plainly);
for (const engine of [duckdb, sqlite, clickhouse, quickjs]) await runEngine(engine);
await runStream();
await check("what is not run: the JavaScript for BigQuery", bigQuery);
await check("what is not run: the JavaScript for Snowflake", snowflake);
await check("what is not run: the command for Spark", spark);
if (failed === 0 && skipped === 0) writeResults(results, Object.keys(COLUMNS));
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;

async function runEngine(engine) {
  const version = await versionOf(engine.name, engine.version);
  if (version === null) return;
  /** @type {import("./report.mjs").EngineResult} */
  const row = { name: engine.name, version, rates: [] };
  await check(`${engine.name} ${version}: the behaviour suite`, async () => {
    const database = await engine.open(SUITE);
    const { cases, calls, failures } = await runInEngine(functions, async (made) => {
      await database.load(made);
      return database.column("sip_call");
    });
    await database.close();
    assert.deepEqual(failures, []);
    row.cases = cases;
    return `${cases} cases, ${calls} calls`;
  });
  await check(`${engine.name} ${version}: the recipe`, async () => {
    const database = await engine.open(FOLDER);
    const some = [...texts, ...(engine.hasNull ? [null] : [])];
    await database.load(some);
    for (const [name, column] of Object.entries(COLUMNS)) {
      const expected = some.map((text) => (text === null ? null : column(text)));
      assert.deepEqual(await database.column(name), expected);
    }
    await engine.runPage(database, texts, COLUMNS);
    await database.load(repeated(ROWS));
    for (const name of Object.keys(COLUMNS)) {
      const started = performance.now();
      await database.count(name);
      row.rates.push(rate(ROWS, performance.now() - started));
    }
    await database.close();
    return `${row.rates.map(inWords).join(", ")} rows a second`;
  });
  results.engines.push(row);
}

async function runStream() {
  const version = await versionOf("NATS JetStream", natsVersion);
  if (version === null) return;
  await check(`NATS JetStream ${version}: one of three workers is killed`, async () => {
    const outcome = await judgeStream(repeated(MESSAGES), columnsOf);
    results.stream = { version, messages: MESSAGES, ...outcome };
    return `${MESSAGES} messages, ${outcome.again} delivered again, ${MESSAGES} answers; ${inWords(outcome.rate)} a second`;
  });
}

function compile() {
  const tsc = `${ROOT}node_modules/typescript/bin/tsc`;
  execFileSync(process.execPath, [tsc], { cwd: HERE, stdio: "pipe", encoding: "utf8" });
}

function columns() {
  const answers = [
    "sip:+1-212-555-1212@H;user=phone",
    "sip:%61@h;lr?a=b",
    "sip:h:5060x",
    "sip:a@h;user=phone",
  ];
  assert.deepEqual(
    answers.map((text) => Object.values(columnsOf(text))),
    [
      [null, "sip:+1-212-555-1212@h", "+12125551212"],
      [null, "sip:a@h", null],
      ["port-invalid", null, null],
      [null, "sip:a@h", "A"],
    ],
  );
}

/** What the columns take in one core, without any engine. */
function plainly() {
  const rows = repeated(ROWS);
  const rates = Object.values(COLUMNS).map((column) => {
    rows.slice(0, ROWS / 10).forEach(column);
    const before = process.cpuUsage();
    rows.forEach(column);
    const { user, system } = process.cpuUsage(before);
    return rate(ROWS, (user + system) / 1000);
  });
  results.engines.push({ name: "Node.js, one core", version: process.versions.node, rates });
  return `${rates.map(inWords).join(", ")} rows a second`;
}

function bigQuery() {
  const bodies = [...RECIPES["sql bigquery"].matchAll(/r"""(.*?)"""/gs)].map(([, body]) => body);
  const [issue, key] = bodies.map((body) => inBareRealm(`(uri) => {${body}}`));
  assert.equal(bodies.length, 2);
  for (const text of texts) {
    assert.deepEqual([issue(text), key(text)], [COLUMNS.sip_issue(text), COLUMNS.sip_key(text)]);
  }
  assert.deepEqual([issue(null), key(null)], [null, null]);
}

async function snowflake() {
  const { statement } = await import(`${FOLDER}snowflake.js`);
  const [, body, ...others] = statement.split("$$");
  assert.equal(others.length, 1);
  const issue = runInContext(`(URI) => {${body}}`, createContext());
  for (const text of texts) assert.equal(issue(text), COLUMNS.sip_issue(text));
}

function spark() {
  const command = RECIPES["sh spark"]
    .trim()
    .replace("npx sip-uri", `"${process.execPath}" dist/cli.js`);
  const answer = (input) =>
    execFileSync("sh", ["-c", command], { cwd: ROOT, input, encoding: "utf8", stdio: "pipe" });
  const lines = answer(texts.map((text) => `${text}\n`).join(""))
    .trim()
    .split("\n");
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).issues?.[0].code ?? null),
    texts.map(COLUMNS.sip_issue),
  );
  assert.throws(() => execFileSync("sh", ["-c", `(${command}) <.`], { cwd: ROOT, stdio: "pipe" }));
}

/** Evaluates an expression where there is nothing but the language and the script. */
function inBareRealm(expression) {
  const context = createContext();
  runInContext(SCRIPT, context);
  return runInContext(expression, context);
}

async function check(what, work) {
  try {
    const found = await work();
    console.log(`ok    ${what}${found === undefined ? "" : `: ${found}`}`);
    passed++;
  } catch (error) {
    console.log(`FAIL  ${what}: ${error.stdout ?? ""}${error.stack}`);
    failed++;
  }
}

/** The version of what a part needs, or null if that is missing: then the part is skipped. */
async function versionOf(what, version) {
  try {
    return (await version()).replace(/^v/, "");
  } catch (error) {
    console.log(`SKIP  ${what}: ${error.message}`);
    skipped++;
    return null;
  }
}

function rate(rows, milliseconds) {
  return (rows / milliseconds) * 1000;
}
