/*
a = b c b
b = $[b]+ c?
c = [c]
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6;
  v4 = p;
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 98; c = -1) p++;
  if (p === v4) return ($end = -1);
  v3 = s.slice(v4, p);
  d1: {
    u2: {
      if (c !== 99) break u2;
      v4 = s[p];
      p++;
      break d1;
    }
    v4 = null;
  }
  v2 = [v3, v4];
  if ((c = $at(s, p)) !== 99) return ($end = -1);
  v4 = s[p];
  p++;
  v6 = p;
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 98; c = -1) p++;
  if (p === v6) return ($end = -1);
  v5 = s.slice(v6, p);
  d4: {
    u5: {
      if (c !== 99) break u5;
      v6 = s[p];
      p++;
      break d4;
    }
    v6 = null;
  }
  v3 = [v5, v6];
  v1 = [v2, v4, v3];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$b(s, p) {
  let c, v1;
  v1 = p;
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 98; c = -1) p++;
  $miss(p, "[b]");
  if (p === v1) return -1;
  if (c === 99) p++;
  else $miss(p, "[c]");
  return p;
}

function track$a(s, p) {
  let c, v1;
  v1 = track$b(s, p);
  if (v1 < 0) return -1;
  p = v1;
  if ((c = $at(s, p)) !== 99) return $miss(p, "[c]");
  p++;
  v1 = track$b(s, p);
  if (v1 < 0) return -1;
  p = v1;
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
