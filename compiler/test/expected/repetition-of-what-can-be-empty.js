/*
a = ("a"?)|..3| $("b"*)|2..3| "c"
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6;
  v2 = null;
  v4 = p;
  u1: {
    for (;;) {
      d3: {
        u4: {
          if ((c = $at(s, p)) !== 97) break u4;
          v3 = "a";
          p++;
          break d3;
        }
        v3 = null;
      }
      v4 = p;
      if (v2) v2.push(v3);
      else v2 = [v3];
      if (v2.length === 3) break u1;
    }
  }
  v2 ??= [];
  v3 = p;
  v5 = 0;
  v6 = p;
  u6: {
    for (;;) {
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 98; c = -1) p++;
      v6 = p;
      if (++v5 === 3) break u6;
    }
  }
  if (v5 < 2) return ($end = -1);
  v4 = p;
  if (c !== 99) return ($end = -1);
  v5 = "c";
  p++;
  v1 = [v2, s.slice(v3, v4), v5];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c, v1, v2;
  v1 = 0;
  v2 = p;
  for (;;) {
    if ((c = $at(s, p)) === 97) p++;
    else $miss(p, "\"a\"");
    v2 = p;
    if (++v1 === 3) break;
  }
  p = v2;
  v1 = 0;
  v2 = p;
  for (;;) {
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 98; c = -1) p++;
    $miss(p, "\"b\"");
    v2 = p;
    if (++v1 === 3) break;
  }
  p = v2;
  if (v1 < 2) return -1;
  if ((c = $at(s, p)) !== 99) return $miss(p, "\"c\"");
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
