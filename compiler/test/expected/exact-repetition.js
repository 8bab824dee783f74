/*
a = ("a" / "b" "b")|2| $[c]|2|
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
        if (c !== 98) break;
        v5 = "b";
        p++;
        if ((c = $at(s, p)) !== 98) break;
        v6 = "b";
        p++;
        v3 = [v5, v6];
      }
      v4 = p;
      if (v2) v2.push(v3);
      else v2 = [v3];
      if (v2.length === 2) break u1;
    }
    p = v4;
  }
  if (!(v2?.length >= 2)) return ($end = -1);
  v4 = p;
  v6 = 0;
  for (;;) {
    if ((c = $at(s, p)) !== 99) return ($end = -1);
    p++;
    if (++v6 === 2) break;
  }
  v3 = s.slice(v4, p);
  v1 = [v2, v3];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c, v1;
  v1 = 0;
  for (;;) {
    d2: {
      u3: {
        if ((c = $at(s, p)) !== 97) {
          $miss(p, "\"a\"");
          break u3;
        }
        p++;
        break d2;
      }
      if (c !== 98) return $miss(p, "\"b\"");
      p++;
      if ((c = $at(s, p)) !== 98) return $miss(p, "\"b\"");
      p++;
    }
    if (++v1 === 2) break;
  }
  v1 = 0;
  for (;;) {
    if ((c = $at(s, p)) !== 99) return $miss(p, "[c]");
    p++;
    if (++v1 === 2) break;
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
