/** Names in the generated module. Their `$` keeps them distinct from names in a grammar's own code. */

/**
 * Returns the name of a routine's function. There are five kinds: one returns the value, one only
 * matches, two do the same and record where they fail, and one matches as often as it can.
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
