/*
a = x:"a"+ { return x; } / "b" { return ["b"]; }
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function action$a(x) { return x; }

function action$a$2() { return ["b"]; }

function value$a(s, p) {
  let c, v1, v2, v3, v4;
  d1: {
    u2: {
      v2 = null;
      v4 = p;
      u4: {
        for (;;) {
          if ((c = $at(s, p)) !== 97) break u4;
          v3 = "a";
          p++;
          v4 = p;
          if (v2) v2.push(v3);
          else v2 = [v3];
        }
      }
      if (!v2) break u2;
      v1 = action$a(v2);
      break d1;
    }
    if (c !== 98) return ($end = -1);
    p++;
    v1 = action$a$2();
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
    u2: {
      v1 = p;
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 97; c = -1) p++;
      $miss(p, "\"a\"");
      if (p === v1) break u2;
      break d1;
    }
    if (c !== 98) return $miss(p, "\"b\"");
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
