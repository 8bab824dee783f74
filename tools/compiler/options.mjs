/**
 * @typedef {object} CompilerOptions
 * @property {string[]} parse start rules that get a parsing function
 * @property {string[]} diagnose start rules that get a diagnosing function
 * @property {boolean} expectations whether diagnosis tells what was expected, or only where
 * @property {boolean} typescript emit TypeScript, with the types of all values
 * @property {number} inline by how many statements copies of a rule, in the place of calls, may
 *   lengthen the module
 */

const KNOWN = ["parse", "diagnose", "expectations", "typescript", "inline"];

/**
 * Reads the plugin's own options and those of Peggy's that it depends on.
 *
 * @param {any} settings Peggy's options, defaults filled in
 * @returns {CompilerOptions}
 * @throws {Error} at an option that is unknown or can't be met
 */
export function readOptions(settings) {
  const own = settings.compiler ?? {};
  const unknown = Object.keys(own).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) throw new Error(`compiler: there is no option "${unknown}"`);
  if (settings.output !== "source" || settings.format !== "es") {
    throw new Error('compiler: it only generates { output: "source", format: "es" }');
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
