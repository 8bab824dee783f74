/*
a = !"b" . (!("b" "c") [bc])* !.
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8;
  if ((c = $at(s, p)) === 98) return ($end = -1);
  v2 = undefined;
  if (c >>> 0 >= 65536) return ($end = -1);
  v3 = s[p];
  p++;
  v4 = null;
  v6 = p;
  u1: {
    for (;;) {
      if (!((c = $at(s, p)) !== 98 || $at(s, p + 1) !== 99)) break u1;
      v7 = undefined;
      if (c - 98 >>> 0 >= 2) break u1;
      v8 = s[p];
      p++;
      v5 = [v7, v8];
      v6 = p;
      if (v4) v4.push(v5);
      else v4 = [v5];
    }
  }
  v4 ??= [];
  if (c !== -1) return ($end = -1);
  v5 = undefined;
  v1 = [v2, v3, v4, v5];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c;
  if ((c = $at(s, p)) === 98) return -1;
  if (c >>> 0 >= 65536) return $miss(p, "any character");
  p++;
  for (;;) {
    if (!((c = $at(s, p)) !== 98 || $at(s, p + 1) !== 99)) break;
    if (c - 98 >>> 0 >= 2) {
      $miss(p, "[bc]");
      break;
    }
    p++;
  }
  if (c !== -1) return -1;
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
