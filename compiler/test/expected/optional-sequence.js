/*
a = ("a" "b")?
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
        v3 = "a";
        p++;
        if ((c = $at(s, p)) !== 98) break f3;
        v4 = "b";
        p++;
        v1 = [v3, v4];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    v1 = null;
  }
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
  d1: {
    v1 = p;
    f2: {
      if ((c = $at(s, p)) !== 97) {
        $miss(p, "\"a\"");
        break f2;
      }
      p++;
      if ((c = $at(s, p)) !== 98) {
        $miss(p, "\"b\"");
        break f2;
      }
      p++;
      break d1;
    }
    p = v1;
  }
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
