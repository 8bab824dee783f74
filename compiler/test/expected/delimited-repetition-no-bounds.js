/*
a = $("a" "b"?)|.., "-"| "-"?
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4;
  v3 = p;
  v4 = p;
  u1: {
    for (;;) {
      if ((c = $at(s, p)) !== 97) break;
      p++;
      if ((c = $at(s, p)) === 98) p++;
      v4 = p;
      if ((c = $at(s, p)) !== 45) break u1;
      p++;
    }
    p = v4;
    c = $at(s, p);
  }
  v2 = s.slice(v3, p);
  d3: {
    u4: {
      if (c !== 45) break u4;
      v3 = "-";
      p++;
      break d3;
    }
    v3 = null;
  }
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
  v1 = p;
  for (;;) {
    if ((c = $at(s, p)) !== 97) {
      $miss(p, "\"a\"");
      break;
    }
    p++;
    if ((c = $at(s, p)) === 98) p++;
    else $miss(p, "\"b\"");
    v1 = p;
    if ((c = $at(s, p)) !== 45) {
      $miss(p, "\"-\"");
      break;
    }
    p++;
  }
  p = v1;
  if ((c = $at(s, p)) === 45) p++;
  else $miss(p, "\"-\"");
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
