/*
a = [a-c] [-x\]] [\]-~]?
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
const $class = /* @__PURE__ */ $classes(["--]]xx"]);

function value$a(s, p) {
  let c, v1, v2, v3, v4;
  if ((c = $at(s, p)) - 97 >>> 0 >= 3) return ($end = -1);
  v2 = s[p];
  p++;
  if (!($class[(c = $at(s, p))] & 1)) return ($end = -1);
  v3 = s[p];
  p++;
  d1: {
    u2: {
      if ((c = $at(s, p)) - 93 >>> 0 >= 34) break u2;
      v4 = s[p];
      p++;
      break d1;
    }
    v4 = null;
  }
  v1 = [v2, v3, v4];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c;
  if ((c = $at(s, p)) - 97 >>> 0 >= 3) return $miss(p, "[a-c]");
  p++;
  if (!($class[(c = $at(s, p))] & 1)) return $miss(p, "[\\-x\\]]");
  p++;
  if ((c = $at(s, p)) - 93 >>> 0 < 34) p++;
  else $miss(p, "[\\]-~]");
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
