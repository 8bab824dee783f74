/**
 * @typedef {object} CompilerOptions
 * @property {string[]} parse the start rules that get a parsing function
 * @property {string[]} diagnose the start rules that get a diagnosing function
 * @property {boolean} expectations whether diagnosis says what was expected, or only where
 * @property {boolean} typescript whether to emit TypeScript, with the types of all values
 * @property {number} inline by how many statements inlining a rule may lengthen the module
 */

const KNOWN = ["parse", "diagnose", "expectations", "typescript", "inline"];

/**
 * Reads the plugin's own options and those of Peggy's options that it depends on.
 *
 * @param {any} settings Peggy's options, with defaults filled in
 * @returns {CompilerOptions}
 * @throws {Error} if an option is unknown or not supported
 */
export function readOptions(settings) {
  const own = settings.compiler ?? {};
  const unknown = Object.keys(own).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) throw new Error(`compiler: there is no option "${unknown}"`);
  if (settings.output !== "source" || settings.format !== "es") {
    throw new Error('compiler: the only supported output is { output: "source", format: "es" }');
  }
  const starts = settings.allowedStartRules;
  return {
    parse: startRules("parse", own.parse, starts),
    diagnose: startRules("diagnose", own.diagnose, starts),
    expectations: own.expectations ?? true,
    typescript: own.typescript ?? false,
    inline: own.inline ?? 10,
  };
}

/**
 * @param {string} option
 * @param {string[] | undefined} names
 * @param {string[]} allowed
 */
function startRules(option, names, allowed) {
  const stranger = names?.find((name) => !allowed.includes(name));
  if (stranger !== undefined) {
    throw new Error(`compiler: "${stranger}" in "${option}" is not an allowed start rule`);
  }
  return names ?? allowed;
}
