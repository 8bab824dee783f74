/*
a "thing" = "a" "b" / c "x"
c "part" = [c] "d"
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5;
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
    if (c !== 99) return ($end = -1);
    v3 = s[p];
    p++;
    if ((c = $at(s, p)) !== 100) return ($end = -1);
    v5 = "d";
    p++;
    v4 = [v3, v5];
    if ((c = $at(s, p)) !== 120) return ($end = -1);
    v5 = "x";
    p++;
    v1 = [v4, v5];
  }
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c;
  d1: {
    u2: {
      d4: {
        u5: {
          if ((c = $at(s, p)) !== 97 || $at(s, p + 1) !== 98) break u5;
          p += 2;
          break d4;
        }
        if (c !== 99 || $at(s, p + 1) !== 100 || $at(s, p + 2) !== 120) break u2;
        p += 3;
      }
      break d1;
    }
    return $miss(p, "thing");
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
