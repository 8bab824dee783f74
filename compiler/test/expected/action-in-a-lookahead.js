/*
a = &(x:"a" { return x; }) $(y:"a" { return [y]; })
*/
// Generated from a Peggy grammar; changes belong there.

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

export function a(s) {
  let p = 0, c, v1, v2, v3;
  if ((c = $at(s, p)) !== 97) return undefined;
  v2 = undefined;
  if (c !== 97) return undefined;
  v3 = s[p];
  p++;
  v1 = [v2, v3];
  return p === s.length ? v1 : undefined;
}

export function diagnose_a(s) {
  $furthest = $count = 0;
  let p = 0, c;
  if ((c = $at(s, p)) !== 97) return $diagnosis(s, -1);
  if (c !== 97) {
    $miss(p, "\"a\"");
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
