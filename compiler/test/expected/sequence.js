/*
a = "a" [b-d] ("c" / "d")
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4;
  if ((c = $at(s, p)) !== 97) return ($end = -1);
  v2 = "a";
  p++;
  if ((c = $at(s, p)) - 98 >>> 0 >= 3) return ($end = -1);
  v3 = s[p];
  p++;
  if ((c = $at(s, p)) - 99 >>> 0 >= 2) return ($end = -1);
  v4 = s[p];
  p++;
  v1 = [v2, v3, v4];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

export function diagnose_a(s) {
  $furthest = $count = 0;
  let p = 0, c;
  if ((c = $at(s, p)) !== 97) {
    $miss(p, "\"a\"");
    return $diagnosis(s, -1);
  }
  p++;
  if ((c = $at(s, p)) - 98 >>> 0 >= 3) {
    $miss(p, "[b-d]");
    return $diagnosis(s, -1);
  }
  p++;
  if ((c = $at(s, p)) - 99 >>> 0 >= 2) {
    $miss(p, "[c-d]");
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
