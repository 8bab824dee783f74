/*
a = ("a" @"b" / "c" @.)|..2|
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3;
  v1 = null;
  v3 = p;
  u1: {
    for (;;) {
      d3: {
        u4: {
          f5: {
            if ((c = $at(s, p)) !== 97) break u4;
            p++;
            if ((c = $at(s, p)) !== 98) break f5;
            v2 = "b";
            p++;
            break d3;
          }
          p = v3;
          c = $at(s, p);
        }
        if (c !== 99) break u1;
        p++;
        if ((c = $at(s, p)) >>> 0 >= 65536) break;
        v2 = s[p];
        p++;
      }
      v3 = p;
      if (v1) v1.push(v2);
      else v1 = [v2];
      if (v1.length === 2) break u1;
    }
    p = v3;
  }
  v1 ??= [];
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
    d3: {
      f5: {
        if ((c = $at(s, p)) !== 97) {
          $miss(p, "\"a\"");
          break f5;
        }
        p++;
        if ((c = $at(s, p)) !== 98) {
          $miss(p, "\"b\"");
          break f5;
        }
        p++;
        break d3;
      }
      p = v2;
      if ((c = $at(s, p)) !== 99) {
        $miss(p, "\"c\"");
        break;
      }
      p++;
      if ((c = $at(s, p)) >>> 0 >= 65536) {
        $miss(p, "any character");
        break;
      }
      p++;
    }
    v2 = p;
    if (++v1 === 2) break;
  }
  p = v2;
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
