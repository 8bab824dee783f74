/** Runs the suite over the generated modules. The outcome is one value that any runtime can write as JSON. */
import { entryPoints, keys, tables } from "../generated/data.mjs";
import { runSuite } from "./suite.mjs";

/** More failures than this are not listed. */
const MOST_FAILURES = 5;

/** @returns {{ passed: number, failed: number, failures: string[] }} */
export function outcome(modules, copies) {
  const failures = [];
  let [passed, failed] = [0, 0];
  runSuite({ modules, copies, entryPoints, tables, keys }, (name, error) => {
    if (error === undefined) passed++;
    else if (failed++ < MOST_FAILURES) failures.push(`${name}: ${describe(error)}`);
  });
  return { passed, failed, failures };
}

/** An error as text, with the place in the package if it was thrown there. */
function describe(error) {
  const place = error.stack?.split("\n").find((line) => line.includes("node_modules/sip-uri"));
  return place === undefined ? `${error}` : `${error}, ${place.trim()}`;
}
