/** Names in the generated module. A `$` keeps them apart from those of a grammar's own code. */

/**
 * The function for a routine: one that gives its value, one that only matches, the same two
 * recording where they fail, and one that matches as often as it can.
 *
 * @param {import("./plan.mjs").Routine} routine
 */
export function routineName({ rule, valued, loud, run }) {
  const purpose = valued ? (loud ? "trackValue" : "value") : loud ? "track" : run ? "run" : "match";
  return `${purpose}$${rule}`;
}

/** @param {string} rule */
export function typeName(rule) {
  return `Value$${rule}`;
}
