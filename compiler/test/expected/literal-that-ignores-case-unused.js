/*
a = $("k"i "ab"i "é"i)
*/
// Generated from a Peggy grammar; changes belong there.

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function match$a(s, p) {
  let c;
  if (!(((c = $at(s, p)) | 32) === 107 || c === 8490)) return -1;
  p++;
  if (((c = $at(s, p)) | 32) !== 97 || ($at(s, p + 1) | 32) !== 98) return -1;
  p += 2;
  if (((c = $at(s, p)) !== 201 && c !== 233)) return -1;
  p++;
  return p;
}

export function a(s) {
  return match$a(s, 0) === s.length ? s : undefined;
}

function track$a(s, p) {
  let c;
  if (!(((c = $at(s, p)) | 32) === 107 || c === 8490)) return $miss(p, "\"k\"");
  p++;
  if (((c = $at(s, p)) | 32) !== 97 || ($at(s, p + 1) | 32) !== 98) return $miss(p, "\"ab\"");
  p += 2;
  if (((c = $at(s, p)) !== 201 && c !== 233)) return $miss(p, "\"é\"");
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
