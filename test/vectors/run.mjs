/**
 * Runs the vectors against an implementation: `node run.mjs my-adapter.mjs`. CC0-1.0: take it, or write the
 * same in your language. An adapter exports functions with the names that the files have; a file without a
 * function is skipped. Each answer is compared in the properties that it has, so an implementation without codes
 * can answer `{ valid: false }`.
 */
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** What must be in an answer: the verdict. */
const VERDICTS = ["valid", "equal"];

/** The files of vectors for functions, parsed. */
export function readVectors() {
  const folder = new URL("./", import.meta.url);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")))
    .filter((file) => file.function !== undefined);
  if (files.length === 0) throw new Error(`There are no vectors in ${fileURLToPath(folder)}.`);
  return files;
}

/**
 * Returns how many vectors passed, the functions that the adapter lacks, and each failure.
 *
 * @throws {Error} if the adapter exports what no file asks for, or if no vector was run
 */
export function runVectors(files, adapter) {
  const outcome = { passed: 0, skipped: [], failures: [] };
  expectFunctions(
    adapter,
    files.map((file) => file.function),
  );
  for (const { function: name, vectors } of files) {
    if (adapter[name] === undefined) {
      outcome.skipped.push(name);
      continue;
    }
    for (const vector of vectors) {
      const answer = answerOf(adapter[name], vector);
      const verdict = VERDICTS.find((property) => property in vector);
      const isRight = answer?.[verdict] === vector[verdict] && agrees(answer, vector);
      if (isRight) outcome.passed++;
      else outcome.failures.push({ function: name, vector, answer });
    }
  }
  if (outcome.passed + outcome.failures.length === 0) throw new Error("No vector was run.");
  return outcome;
}

/** A misspelt function would be skipped, and nothing would fail. */
function expectFunctions(adapter, names) {
  const exported = Object.keys(adapter);
  const unknown = exported.filter((name) => !names.includes(name));
  const wrong = exported.filter((name) => typeof adapter[name] !== "function");
  const known = `The vectors are for ${names.join(", ")}.`;
  if (unknown.length > 0) throw new Error(`Unknown exports: ${unknown.join(", ")}. ${known}`);
  if (wrong.length > 0) throw new Error(`These exports are not functions: ${wrong.join(", ")}.`);
  if (exported.length === 0) throw new Error(`The adapter exports no function. ${known}`);
}

function answerOf(run, { text, options = {}, a, b }) {
  try {
    return text === undefined ? run(a, b) : run(text, options);
  } catch (error) {
    return { error: String(error) };
  }
}

/** Whether an answer agrees with what is expected, in the properties that both have. */
function agrees(answer, expected) {
  if (typeof answer !== "object" || answer === null || expected === null)
    return answer === expected;
  if (typeof expected !== "object") return false;
  if (Array.isArray(answer) !== Array.isArray(expected)) return false;
  if (Array.isArray(answer) && answer.length !== expected.length) return false;
  return Object.keys(answer).every(
    (key) => !Object.hasOwn(expected, key) || agrees(answer[key], expected[key]),
  );
}

const USAGE = `usage: node run.mjs [ADAPTER]
Without ADAPTER, it is adapter.mjs in the current folder, or beside run.mjs.`;

/** Returns the URL of the adapter that was named, or of the one that is there. */
function findAdapter(named) {
  const places = named === undefined ? [resolve("adapter.mjs"), BESIDE] : [resolve(named)];
  const found = places.find((place) => existsSync(place));
  if (found !== undefined) return pathToFileURL(found).href;
  throw new Error(`There is no file ${places.join(", and no ")}.\n${USAGE}`);
}

const BESIDE = fileURLToPath(new URL("adapter.mjs", import.meta.url));

async function main([named, ...others]) {
  if (others.length > 0 || named?.startsWith("-")) throw new Error(USAGE);
  // A CommonJS module has its functions twice.
  const { default: _, "module.exports": __, ...adapter } = await import(findAdapter(named));
  const { passed, skipped, failures } = runVectors(readVectors(), adapter);
  for (const failure of failures) console.log(JSON.stringify(failure));
  console.log(`${passed} passed, ${failures.length} failed`);
  if (skipped.length > 0) console.log(`skipped, for lack of a function: ${skipped.join(", ")}`);
  if (failures.length > 0) process.exitCode = 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
