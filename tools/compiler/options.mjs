/**
 * @typedef {object} CompilerOptions
 * @property {string[]} parse the start rules whose function returns `undefined` where the text does not match
 * @property {string[]} diagnose the start rules whose function then returns where it failed
 * @property {number} inline by how many statements inlining a rule may lengthen the module
 */

const KNOWN = ["parse", "diagnose", "inline"];

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
  const allowed = settings.allowedStartRules;
  const diagnose = startRules("diagnose", own.diagnose ?? [], allowed);
  const others = allowed.filter((/** @type {string} */ rule) => !diagnose.includes(rule));
  const parse = startRules("parse", own.parse ?? others, allowed);
  const twice = parse.find((rule) => diagnose.includes(rule));
  if (twice !== undefined) throw new Error(`compiler: "${twice}" is in "parse" and in "diagnose"`);
  return { parse, diagnose, inline: own.inline ?? 10 };
}

/**
 * @param {string} option
 * @param {string[]} names
 * @param {string[]} allowed
 */
function startRules(option, names, allowed) {
  const stranger = names.find((name) => !allowed.includes(name));
  if (stranger !== undefined) {
    throw new Error(`compiler: "${stranger}" in "${option}" is not an allowed start rule`);
  }
  return names;
}
