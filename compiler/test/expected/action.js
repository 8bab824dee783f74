/*
a = "a" b:[0-9]+ { return Number(b.join("")); }
*/
// Generated from a Peggy grammar; changes belong there.

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function action$a(b) { return Number(b.join("")); }

export function a(s) {
  let p = 0, c, v1, v2, v3, v4;
  if ((c = $at(s, p)) !== 97) return undefined;
  p++;
  v2 = null;
  v4 = p;
  u1: {
    for (;;) {
      if ((c = $at(s, p)) - 48 >>> 0 >= 10) break u1;
      v3 = s[p];
      p++;
      v4 = p;
      if (v2) v2.push(v3);
      else v2 = [v3];
    }
  }
  if (!v2) return undefined;
  v1 = action$a(v2);
  return p === s.length ? v1 : undefined;
}

export function diagnose_a(s) {
  $furthest = $count = 0;
  let p = 0, c, v1;
  if ((c = $at(s, p)) !== 97) {
    $miss(p, "\"a\"");
    return $diagnosis(s, -1);
  }
  p++;
  v1 = p;
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) - 48 >>> 0 < 10; c = -1) p++;
  $miss(p, "[0-9]");
  if (p === v1) return $diagnosis(s, -1);
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
