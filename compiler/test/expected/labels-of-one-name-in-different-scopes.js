/*
a = (x:"a" { return x; })? x:("b" / "c") { return x; } / x:"a" { return [x]; }
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function action$a(x) { return x; }

function action$a$2(x) { return [x]; }

function value$a(s, p) {
  let c, v1, v2, v3;
  d1: {
    v2 = p;
    f3: {
      if ((c = $at(s, p)) === 97) p++;
      if ((c = $at(s, p)) - 98 >>> 0 >= 2) break f3;
      v3 = s[p];
      p++;
      v1 = action$a(v3);
      break d1;
    }
    p = v2;
    if ((c = $at(s, p)) !== 97) return ($end = -1);
    v3 = "a";
    p++;
    v1 = action$a$2(v3);
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
      if ((c = $at(s, p)) === 97) p++;
      else $miss(p, "\"a\"");
      if ((c = $at(s, p)) - 98 >>> 0 >= 2) {
        $miss(p, "[b-c]");
        break f3;
      }
      p++;
      break d1;
    }
    p = v1;
    if ((c = $at(s, p)) !== 97) return $miss(p, "\"a\"");
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
