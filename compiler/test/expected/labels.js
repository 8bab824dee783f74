/*
a = x:"a" y:(z:"b" { return [x, z]; })? { return { x, y }; }
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function action$a(x, z) { return [x, z]; }

function action$a$2(x, y) { return { x, y }; }

function value$a(s, p) {
  let c, v1, v2, v3, v4;
  if ((c = $at(s, p)) !== 97) return ($end = -1);
  v2 = "a";
  p++;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 98) break u2;
      v4 = "b";
      p++;
      v3 = action$a(v2, v4);
      break d1;
    }
    v3 = null;
  }
  v1 = action$a$2(v2, v3);
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
  if ((c = $at(s, p)) !== 97) {
    $miss(p, "\"a\"");
    return $diagnosis(s, -1);
  }
  v1 = "a";
  p++;
  if ((c = $at(s, p)) === 98) p++;
  else $miss(p, "\"b\"");
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
