/*
a = "a" @[b-d] "c"? / @"x" "y" @"z"
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4;
  d1: {
    v2 = p;
    u2: {
      f3: {
        if ((c = $at(s, p)) !== 97) break u2;
        p++;
        if ((c = $at(s, p)) - 98 >>> 0 >= 3) break f3;
        v1 = s[p];
        p++;
        if ((c = $at(s, p)) === 99) p++;
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    if (c !== 120) return ($end = -1);
    v3 = "x";
    p++;
    if ((c = $at(s, p)) !== 121) return ($end = -1);
    p++;
    if ((c = $at(s, p)) !== 122) return ($end = -1);
    v4 = "z";
    p++;
    v1 = [v3, v4];
  }
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c, v1;
  d1: {
    v1 = p;
    f3: {
      if ((c = $at(s, p)) !== 97) {
        $miss(p, "\"a\"");
        break f3;
      }
      p++;
      if ((c = $at(s, p)) - 98 >>> 0 >= 3) {
        $miss(p, "[b-d]");
        break f3;
      }
      p++;
      if ((c = $at(s, p)) === 99) p++;
      else $miss(p, "\"c\"");
      break d1;
    }
    p = v1;
    if ((c = $at(s, p)) !== 120) return $miss(p, "\"x\"");
    p++;
    if ((c = $at(s, p)) !== 121) return $miss(p, "\"y\"");
    p++;
    if ((c = $at(s, p)) !== 122) return $miss(p, "\"z\"");
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
