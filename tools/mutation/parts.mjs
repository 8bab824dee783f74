/**
 * What Stryker mutates, one run for each part, and the tests that it runs for each mutant.
 *
 * @typedef {object} Part
 * @property {readonly string[]} mutate globs
 * @property {readonly string[]} tests how the names of the test files in test/ begin
 */

const CORE = [
  ...["abnf-rules", "constraints", "decode", "equals", "error", "escape", "forgery", "issues"],
  ...["limits", "modify", "options", "parse", "properties", "result", "routing", "template"],
  "laws",
];

/** @type {Readonly<Record<string, Part>>} */
export const PARTS = {
  policy: { mutate: ["src/policy/**/*.ts"], tests: ["forms", "schema", "underscores", "laws"] },
  "user-input": {
    mutate: ["src/user-input/**/*.ts", "src/tracked-text.ts"],
    tests: ["from-user", "repair", "laws"],
  },
  repair: { mutate: ["src/repair/**/*.ts"], tests: ["repair", "laws"] },
  "fast-check": { mutate: ["src/fast-check/**/*.ts"], tests: ["fast-check", "laws"] },
  interop: { mutate: ["src/interop/**/*.ts"], tests: ["cautions", "laws"] },
  redact: { mutate: ["src/redact/**/*.ts"], tests: ["redact", "cli-mask", "laws"] },
  report: { mutate: ["src/report/**/*.ts"], tests: ["report", "laws"] },
  twilio: { mutate: ["src/twilio/**/*.ts"], tests: ["twilio", "laws"] },
  tel: {
    mutate: ["src/tel/**/*.ts"],
    tests: ["tel.", "telephone-number", "name-addr", "value-rules", "laws"],
  },
  "name-addr": { mutate: ["src/name-addr/**/*.ts"], tests: ["name-addr", "contacts", "laws"] },
  routing: { mutate: ["src/routing/**/*.ts"], tests: ["routing", "laws"] },
  cli: { mutate: ["src/cli/**/*.ts"], tests: ["cli-"] },
  // src/cli.ts only starts the program; src/tracked-text.ts is above.
  core: {
    mutate: ["src/*.ts", "!src/cli.ts", "!src/tracked-text.ts"],
    tests: CORE.map((name) => `${name}.test`),
  },
};

/**
 * Parts of the titles of tests that are left out: those that count work or fill the stack, laws over many
 * texts, and one that imports src/cli.ts, which waits for its input.
 */
export const LEFT_OUT = [
  "linear time",
  "time is linear",
  "hostile megabyte",
  "exhausts the stack",
  "whatever is substituted",
  "the entry point takes",
];
