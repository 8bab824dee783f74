/*
a = $[A-Ca-c]* $[A-Ca-d] $[A-Cb-c]? $[@-Z`-z]? $[9-AY-a]?
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
const $class = /* @__PURE__ */ $classes(["ACad","ACbc","@Z`z","9AYa"]);

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8;
  v2 = p;
  for (c = -1; p < s.length && ((c = s.charCodeAt(p)) | 32) - 97 >>> 0 < 3; c = -1) p++;
  v3 = p;
  if (!($class[c] & 1)) return ($end = -1);
  v4 = s[p];
  p++;
  v6 = p;
  if ($class[(c = $at(s, p))] & 2) p++;
  v5 = s.slice(v6, p);
  v7 = p;
  if ($class[(c = $at(s, p))] & 4) p++;
  v6 = s.slice(v7, p);
  v8 = p;
  if ($class[(c = $at(s, p))] & 8) p++;
  v7 = s.slice(v8, p);
  v1 = [s.slice(v2, v3), v4, v5, v6, v7];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c;
  for (c = -1; p < s.length && ((c = s.charCodeAt(p)) | 32) - 97 >>> 0 < 3; c = -1) p++;
  $miss(p, "[A-Ca-c]");
  if (!($class[c] & 1)) return $miss(p, "[A-Ca-d]");
  p++;
  if ($class[(c = $at(s, p))] & 2) p++;
  else $miss(p, "[A-Cb-c]");
  if ($class[(c = $at(s, p))] & 4) p++;
  else $miss(p, "[@-Z`-z]");
  if ($class[(c = $at(s, p))] & 8) p++;
  else $miss(p, "[9-AY-a]");
  return p;
}

export function diagnose_a(s) {
  $furthest = $count = 0;
  return $diagnosis(s, track$a(s, 0));
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
