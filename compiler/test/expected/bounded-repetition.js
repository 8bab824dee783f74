/*
a = "a"|..2| "b"|1..2| $"c"|2..|
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7;
  v2 = null;
  v4 = p;
  u1: {
    for (;;) {
      if ((c = $at(s, p)) !== 97) break u1;
      v3 = "a";
      p++;
      v4 = p;
      if (v2) v2.push(v3);
      else v2 = [v3];
      if (v2.length === 2) break u1;
    }
  }
  v2 ??= [];
  v3 = null;
  v5 = p;
  u3: {
    for (;;) {
      if ((c = $at(s, p)) !== 98) break u3;
      v4 = "b";
      p++;
      v5 = p;
      if (v3) v3.push(v4);
      else v3 = [v4];
      if (v3.length === 2) break u3;
    }
  }
  if (!v3) return ($end = -1);
  v5 = p;
  v6 = 0;
  v7 = p;
  u5: {
    for (;;) {
      if ((c = $at(s, p)) !== 99) break u5;
      p++;
      v7 = p;
      v6++;
    }
  }
  if (v6 < 2) return ($end = -1);
  v4 = s.slice(v5, p);
  v1 = [v2, v3, v4];
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
    if ((c = $at(s, p)) !== 97) {
      $miss(p, "\"a\"");
      break;
    }
    p++;
    v2 = p;
    if (++v1 === 2) break;
  }
  p = v2;
  v1 = 0;
  v2 = p;
  for (;;) {
    if ((c = $at(s, p)) !== 98) {
      $miss(p, "\"b\"");
      break;
    }
    p++;
    v2 = p;
    if (++v1 === 2) break;
  }
  p = v2;
  if (v1 < 1) return -1;
  v1 = 0;
  v2 = p;
  for (;;) {
    if ((c = $at(s, p)) !== 99) {
      $miss(p, "\"c\"");
      break;
    }
    p++;
    v2 = p;
    v1++;
  }
  p = v2;
  if (v1 < 2) return -1;
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
