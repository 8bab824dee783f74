/*
a = [kÉ]i [Az]i $[@-A]i
*/
// Generated from a Peggy grammar; changes belong there.

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function $classes(sets) {
  const bits = new Uint16Array(128);
  for (let i = 0; i < sets.length; i++) {
    for (let k = 0; k < sets[i].length; k += 2) {
      for (let c = sets[i].charCodeAt(k); c <= sets[i].charCodeAt(k + 1); c++) bits[c] |= 1 << i;
    }
  }
  return bits;
}
const $class = /* @__PURE__ */ $classes(["AAZZaazz","@Aaa"]);

export function a(s) {
  let p = 0, c, v1, v2, v3, v4;
  if (!(((c = $at(s, p)) | 32) === 107 || c === 201 || c === 233)) return undefined;
  v2 = s[p];
  p++;
  if (!($class[(c = $at(s, p))] & 1)) return undefined;
  v3 = s[p];
  p++;
  if (!($class[(c = $at(s, p))] & 2)) return undefined;
  v4 = s[p];
  p++;
  v1 = [v2, v3, v4];
  return p === s.length ? v1 : undefined;
}

export function diagnose_a(s) {
  $furthest = $count = 0;
  let p = 0, c;
  if (!(((c = $at(s, p)) | 32) === 107 || c === 201 || c === 233)) {
    $miss(p, "[kÉ]");
    return $diagnosis(s, -1);
  }
  p++;
  if (!($class[(c = $at(s, p))] & 1)) {
    $miss(p, "[Az]");
    return $diagnosis(s, -1);
  }
  p++;
  if (!($class[(c = $at(s, p))] & 2)) {
    $miss(p, "[@-A]");
    return $diagnosis(s, -1);
  }
  p++;
  return $diagnosis(s, p);
}

let $furthest = 0;
let $count = 0;
const $missed = [];

function $miss(p, expected) {
  if (p < $furthest) return -1;
  if (p > $furthest) {
    $furthest = p;
    $count = 0;
  }
  $missed[$count++] = expected;
  return -1;
}

function $diagnosis(s, end) {
  if (end === s.length) return null;
  if (end >= 0) $miss(end, "end of input");
  return { offset: $furthest, expected: [...new Set($missed.slice(0, $count))].sort() };
}
