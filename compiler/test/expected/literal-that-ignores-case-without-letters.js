/*
a = $("b-"i / "@["i) "1"i
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4;
  v2 = p;
  d1: {
    u2: {
      if (((c = $at(s, p)) | 32) !== 98 || $at(s, p + 1) !== 45) break u2;
      p += 2;
      break d1;
    }
    if (c !== 64 || $at(s, p + 1) !== 91) return ($end = -1);
    p += 2;
  }
  v3 = p;
  if ((c = $at(s, p)) !== 49) return ($end = -1);
  v4 = "1";
  p++;
  v1 = [s.slice(v2, v3), v4];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c;
  d1: {
    u2: {
      if (((c = $at(s, p)) | 32) !== 98 || $at(s, p + 1) !== 45) {
        $miss(p, "\"b-\"");
        break u2;
      }
      p += 2;
      break d1;
    }
    if (c !== 64 || $at(s, p + 1) !== 91) return $miss(p, "\"@[\"");
    p += 2;
  }
  if ((c = $at(s, p)) !== 49) return $miss(p, "\"1\"");
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
