/*
a = "a" @$[b]+ "c"
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3;
  if ((c = $at(s, p)) !== 97) return ($end = -1);
  p++;
  v2 = p;
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 98; c = -1) p++;
  if (p === v2) return ($end = -1);
  v3 = p;
  if (c !== 99) return ($end = -1);
  p++;
  v1 = s.slice(v2, v3);
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c, v1;
  if ((c = $at(s, p)) !== 97) return $miss(p, "\"a\"");
  p++;
  v1 = p;
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 98; c = -1) p++;
  $miss(p, "[b]");
  if (p === v1) return -1;
  if (c !== 99) return $miss(p, "\"c\"");
  p++;
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
