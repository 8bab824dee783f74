/**
 * Returns the part of the generated module that keeps track of the furthest failure.
 * @param {{ expectations: boolean, typescript: boolean }} options
 */
export function diagnosisCode({ expectations, typescript }) {
  const type = (/** @type {string} */ text) => (typescript ? text : "");
  if (!expectations) {
    return `let $furthest = 0;

function $miss(p${type(": number")}) {
  if (p > $furthest) $furthest = p;
  return -1;
}

function $diagnosis(s${type(": string")}, end${type(": number")}) {
  return end === s.length ? -1 : end > $furthest ? end : $furthest;
}`;
  }
  return `${type("export interface Diagnosis {\n  offset: number;\n  expected: string[];\n}\n\n")}\
let $furthest = 0;
let $count = 0;
const $missed${type(": string[]")} = [];

function $miss(p${type(": number")}, expected${type(": string")}) {
  if (p < $furthest) return -1;
  if (p > $furthest) {
    $furthest = p;
    $count = 0;
  }
  $missed[$count++] = expected;
  return -1;
}

function $diagnosis(s${type(": string")}, end${type(": number")})${type(": Diagnosis | null")} {
  if (end === s.length) return null;
  if (end >= 0) $miss(end, "end of input");
  return { offset: $furthest, expected: [...new Set($missed.slice(0, $count))].sort() };
}`;
}
