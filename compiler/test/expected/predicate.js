/*
a = x:$[a-c]* &{ return x.length > 1; } !{ return x === "ab"; } "d"?
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function action$a(x) { return x.length > 1; }

function action$a$2(x) { return x === "ab"; }

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6;
  v2 = p;
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) - 97 >>> 0 < 3; c = -1) p++;
  v3 = p;
  if (!action$a(s.slice(v2, v3))) return ($end = -1);
  v4 = undefined;
  if (action$a$2(s.slice(v2, v3))) return ($end = -1);
  v5 = undefined;
  d1: {
    u2: {
      if (c !== 100) break u2;
      v6 = "d";
      p++;
      break d1;
    }
    v6 = null;
  }
  v1 = [s.slice(v2, v3), v4, v5, v6];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c, v1, v2;
  v1 = p;
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) - 97 >>> 0 < 3; c = -1) p++;
  $miss(p, "[a-c]");
  v2 = p;
  if (!action$a(s.slice(v1, v2))) return -1;
  if (action$a$2(s.slice(v1, v2))) return -1;
  if (c === 100) p++;
  else $miss(p, "\"d\"");
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
