/**
 * Runs the vectors against an implementation: `node run.mjs ./my-adapter.mjs`. CC0-1.0: take it, or write the
 * same in your language. An adapter exports functions with the names that the files have; a file without a
 * function is skipped. Each answer is compared in the properties that it has, so an implementation without codes
 * can answer `{ valid: false }`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** What must be in an answer: the verdict. */
const VERDICTS = ["valid", "equal"];

/** The files of vectors for functions, parsed. */
export function readVectors() {
  const folder = new URL("./", import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")))
    .filter((file) => file.function !== undefined);
}

/** Returns how many vectors passed, the functions that the adapter lacks, and each failure. */
export function runVectors(files, adapter) {
  const outcome = { passed: 0, skipped: [], failures: [] };
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
  return outcome;
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

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const adapter = await import(pathToFileURL(resolve(process.argv[2] ?? "adapter.mjs")).href);
  const { passed, skipped, failures } = runVectors(readVectors(), adapter);
  for (const failure of failures) console.log(JSON.stringify(failure));
  console.log(`${passed} passed, ${failures.length} failed`);
  if (skipped.length > 0) console.log(`skipped, for lack of a function: ${skipped.join(", ")}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
