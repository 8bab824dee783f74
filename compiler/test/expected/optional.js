/*
a = "a"? ("b" "c")? $[d]?
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 97) break u2;
      v2 = "a";
      p++;
      break d1;
    }
    v2 = null;
  }
  d4: {
    v4 = p;
    u5: {
      f6: {
        if ((c = $at(s, p)) !== 98) break u5;
        v5 = "b";
        p++;
        if ((c = $at(s, p)) !== 99) break f6;
        v6 = "c";
        p++;
        v3 = [v5, v6];
        break d4;
      }
      p = v4;
      c = $at(s, p);
    }
    v3 = null;
  }
  v6 = p;
  if ((c = $at(s, p)) === 100) p++;
  v4 = s.slice(v6, p);
  v1 = [v2, v3, v4];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c, v1;
  if ((c = $at(s, p)) === 97) p++;
  else $miss(p, "\"a\"");
  d1: {
    v1 = p;
    f2: {
      if ((c = $at(s, p)) !== 98) {
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
  if ((c = $at(s, p)) === 100) p++;
  else $miss(p, "[d]");
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
