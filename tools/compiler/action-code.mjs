/** Questions about the JavaScript of actions and predicates, answered without parsing it. */

/** The functions and variables that stock Peggy makes available to this code. */
const FORBIDDEN_CALLS = ["text", "location", "range", "offset", "error", "expected"];
const FORBIDDEN_VARIABLES = ["input", "options", "arguments", "this"];

const COMMENTS_AND_STRINGS = /\/\/.*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g;
const CONSTANT =
  /^\s*return\s+("(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?|true|false|null|undefined)\s*;?\s*$/;

/**
 * Returns a name in the code that breaks the contract of actions, or null if there is no such name.
 * @param {string} code
 * @param {string[]} labels
 */
export function forbiddenName(code, labels) {
  const bare = code.replace(COMMENTS_AND_STRINGS, '""');
  const free = (/** @type {string} */ name) =>
    !labels.includes(name) && !new RegExp(`\\b(?:const|let|var|function)\\s+${name}\\b`).test(bare);
  const called = (/** @type {string} */ name) =>
    new RegExp(`(?<![\\w$]|(?<!\\.\\.)\\.\\s*)${name}\\s*\\(`).test(bare);
  const read = (/** @type {string} */ name) =>
    new RegExp(`(?<![\\w$]|(?<!\\.\\.)\\.\\s*)${name}(?![\\w$])(?!(?<=[{,]\\s*${name})\\s*:)`).test(
      bare,
    );
  return (
    FORBIDDEN_CALLS.find((name) => free(name) && called(name)) ??
    FORBIDDEN_VARIABLES.find((name) => free(name) && read(name)) ??
    (bare.match(/(?<![\w$])peg\$\w*/)?.[0] || null)
  );
}

/**
 * Whether code may read a label. It errs on the safe side: a mention in a string counts as a read.
 * @param {string} code
 * @param {string} label
 */
export function mentions(code, label) {
  return new RegExp(`(?<![\\w$])${label.replace(/\$/g, "\\$&")}(?![\\w$])`).test(code);
}

/**
 * Returns the option that a predicate tests, or null if it does anything else.
 * @param {string} code
 */
export function optionOf(code) {
  return /^\s*return\s+options\.(\w+)\s*;?\s*$/.exec(code)?.[1] ?? null;
}

/**
 * Returns, as JavaScript, the constant that the code returns, or null if it does anything else.
 * @param {string} code
 */
export function constantOf(code) {
  return CONSTANT.exec(code)?.[1] ?? null;
}
