/*
a = [] / "b" / !([] "b") .
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 98) break u2;
      v1 = "b";
      p++;
      break d1;
    }
    if (!(true || $at(s, p + 1) !== 98)) return ($end = -1);
    v2 = undefined;
    if (c >>> 0 >= 65536) return ($end = -1);
    v3 = s[p];
    p++;
    v1 = [v2, v3];
  }
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
      if ((c = $at(s, p)) !== 98) {
        $miss(p, "\"b\"");
        break u2;
      }
      p++;
      break d1;
    }
    if (!(true || $at(s, p + 1) !== 98)) return -1;
    if (c >>> 0 >= 65536) return $miss(p, "any character");
    p++;
  }
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
