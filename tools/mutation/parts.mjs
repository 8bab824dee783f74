/**
 * What Stryker mutates, one run each, and the test files that are run for it. A file that only starts
 * the program (src/cli.ts) has nothing to be wrong.
 */

const CORE = [
  ...["abnf-rules", "constraints", "decode", "equals", "error", "escape", "forgery", "issues"],
  ...["limits", "modify", "options", "parse", "prove", "redact", "result", "routing", "same-items"],
  ...["template"],
].map((name) => `test/${name}.test`);

/** @type {Record<string, { mutate: string[], tests: string[] }>} */
export const PARTS = {
  forms: { mutate: ["src/forms/**/*.ts"], tests: ["test/forms", "test/from-user", "test/schema"] },
  twilio: { mutate: ["src/twilio/**/*.ts"], tests: ["test/twilio"] },
  tel: { mutate: ["src/tel/**/*.ts"], tests: ["test/tel.", "test/name-addr"] },
  "name-addr": { mutate: ["src/name-addr/**/*.ts"], tests: ["test/name-addr"] },
  routing: { mutate: ["src/routing/**/*.ts"], tests: ["test/routing"] },
  cli: { mutate: ["src/cli/**/*.ts"], tests: ["test/cli/"] },
  src: { mutate: ["src/*.ts", "!src/cli.ts"], tests: CORE },
  compiler: { mutate: ["compiler/*.mjs"], tests: ["compiler/test/"] },
  pattern: { mutate: ["pattern/*.mjs"], tests: ["pattern/test/"] },
};
