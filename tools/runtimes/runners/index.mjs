/** The runtimes, in the order of the table in docs/runtimes.md. To add one, add a row. */
import { chromium, firefox } from "./browser.mjs";
import { bun, deno, node } from "./console.mjs";
import { workerd } from "./workerd.mjs";

/** Text can't become code, as under a policy that forbids it, and the built-in objects are frozen. */
const LOCKED = [
  "--disallow-code-generation-from-strings",
  "--frozen-intrinsics",
  "--disable-proto=throw",
  "--no-warnings",
];

/**
 * @typedef {object} Runtime
 * @property {string} name
 * @property {() => Promise<string>} version
 * @property {Record<string, (project: import("../project.mjs").Project) => Promise<any>>} formats
 *   "ESM" and "CJS": functions that run the suite and return the outcome
 */

/** @type {Record<string, Runtime>} by the name that `--only` takes */
export const RUNTIMES = {
  "node-20": node(20),
  "node-22": node(22),
  "node-24": node(24),
  "node-26": node(26),
  "node-locked": node(26, " (no eval, frozen intrinsics)", LOCKED),
  bun,
  deno,
  workerd,
  chromium,
  firefox,
};
