/*
a = &"a" . (&("b" "c") "b" "c")? &[d] .
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8;
  if ((c = $at(s, p)) !== 97) return ($end = -1);
  v2 = undefined;
  if (c >>> 0 >= 65536) return ($end = -1);
  v3 = s[p];
  p++;
  d1: {
    v5 = p;
    u2: {
      f3: {
        if ((c = $at(s, p)) !== 98 || $at(s, p + 1) !== 99) break u2;
        v6 = undefined;
        if (c !== 98) break u2;
        v7 = "b";
        p++;
        if ((c = $at(s, p)) !== 99) break f3;
        v8 = "c";
        p++;
        v4 = [v6, v7, v8];
        break d1;
      }
      p = v5;
      c = $at(s, p);
    }
    v4 = null;
  }
  if ((c = $at(s, p)) !== 100) return ($end = -1);
  v5 = undefined;
  if (c >>> 0 >= 65536) return ($end = -1);
  v8 = s[p];
  p++;
  v1 = [v2, v3, v4, v5, v8];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c, v1;
  if ((c = $at(s, p)) !== 97) return -1;
  if (c >>> 0 >= 65536) return $miss(p, "any character");
  p++;
  d1: {
    v1 = p;
    f2: {
      if ((c = $at(s, p)) !== 98 || $at(s, p + 1) !== 99) break f2;
      if (c !== 98) {
        $miss(p, "\"b\"");
        break f2;
      }
      p++;
      if ((c = $at(s, p)) !== 99) {
        $miss(p, "\"c\"");
        break f2;
      }
      p++;
      break d1;
    }
    p = v1;
  }
  if ((c = $at(s, p)) !== 100) return -1;
  if (c >>> 0 >= 65536) return $miss(p, "any character");
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
