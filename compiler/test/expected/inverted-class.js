/*
a = [^a-c] $[^é]+
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

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
const $class = /* @__PURE__ */ $classes(["\u0000`d"]);

function value$a(s, p) {
  let c, v1, v2, v3, v4;
  if (!($class[(c = $at(s, p))] & 1 || c - 128 >>> 0 < 65408)) return ($end = -1);
  v2 = s[p];
  p++;
  v4 = p;
  for (c = -1; p < s.length && ((c = s.charCodeAt(p)) !== 233 && c !== -1); c = -1) p++;
  if (p === v4) return ($end = -1);
  v3 = s.slice(v4, p);
  v1 = [v2, v3];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

export function diagnose_a(s) {
  $furthest = $count = 0;
  let p = 0, c, v1;
  if (!($class[(c = $at(s, p))] & 1 || c - 128 >>> 0 < 65408)) {
    $miss(p, "[^a-c]");
    return $diagnosis(s, -1);
  }
  p++;
  v1 = p;
  for (c = -1; p < s.length && ((c = s.charCodeAt(p)) !== 233 && c !== -1); c = -1) p++;
  $miss(p, "[^é]");
  if (p === v1) return $diagnosis(s, -1);
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
