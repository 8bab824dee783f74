/*
a = b b
b = "abcd" "efgh" "ijkl"
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$b(s, p) {
  let v1, v2, v3, v4;
  if (!s.startsWith("abcd", p)) return ($end = -1);
  v2 = "abcd";
  p += 4;
  if (!s.startsWith("efgh", p)) return ($end = -1);
  v3 = "efgh";
  p += 4;
  if (!s.startsWith("ijkl", p)) return ($end = -1);
  v4 = "ijkl";
  p += 4;
  v1 = [v2, v3, v4];
  $end = p;
  return v1;
}

export function a(s) {
  let p = 0, v1, v2, v3;
  v2 = value$b(s, p);
  if ($end < 0) return undefined;
  p = $end;
  v3 = value$b(s, p);
  if ($end < 0) return undefined;
  p = $end;
  v1 = [v2, v3];
  return p === s.length ? v1 : undefined;
}

function track$b(s, p) {
  if (!s.startsWith("abcd", p)) return $miss(p, "\"abcd\"");
  p += 4;
  if (!s.startsWith("efgh", p)) return $miss(p, "\"efgh\"");
  p += 4;
  if (!s.startsWith("ijkl", p)) return $miss(p, "\"ijkl\"");
  p += 4;
  return p;
}

export function diagnose_a(s) {
  $furthest = $count = 0;
  let p = 0, v1;
  v1 = track$b(s, p);
  if (v1 < 0) return $diagnosis(s, -1);
  p = v1;
  v1 = track$b(s, p);
  if (v1 < 0) return $diagnosis(s, -1);
  p = v1;
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
