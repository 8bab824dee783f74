/*
a = $("a" ("b" "c")?) $([d]* &"e") "e"?
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5;
  v2 = p;
  if ((c = $at(s, p)) !== 97) return ($end = -1);
  p++;
  d1: {
    if ((c = $at(s, p)) !== 98 || $at(s, p + 1) !== 99) break d1;
    p += 2;
  }
  v3 = p;
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 100; c = -1) p++;
  if (c !== 101) return ($end = -1);
  v4 = s.slice(v3, p);
  d3: {
    u4: {
      if (c !== 101) break u4;
      v5 = "e";
      p++;
      break d3;
    }
    v5 = null;
  }
  v1 = [s.slice(v2, v3), v4, v5];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c, v1;
  if ((c = $at(s, p)) !== 97) return $miss(p, "\"a\"");
  p++;
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
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 100; c = -1) p++;
  $miss(p, "[d]");
  if (c !== 101) return -1;
  if (c === 101) p++;
  else $miss(p, "\"e\"");
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
