/** Names in the generated module. A `$` keeps them apart from those of a grammar's own code. */

/**
 * The function for a routine: one that gives its value, one that only matches, and the same
 * two recording what they expected.
 *
 * @param {import("./plan.mjs").Routine} routine
 */
export function routineName({ rule, valued, loud }) {
  const purpose = valued ? (loud ? "explainValue" : "value") : loud ? "explain" : "match";
  return `${purpose}$${rule}`;
}

/** @param {string} rule */
export function typeName(rule) {
  return `Value$${rule}`;
}
