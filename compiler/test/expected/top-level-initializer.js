/*
{{ const twice = (x) => x + x; }}
a = x:. { return twice(x); }
*/
// Generated from a Peggy grammar; changes belong there.

 const twice = (x) => x + x; 

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function action$a(x) { return twice(x); }

export function a(s) {
  let p = 0, c, v1, v2;
  if ((c = $at(s, p)) >>> 0 >= 65536) return undefined;
  v2 = s[p];
  p++;
  v1 = action$a(v2);
  return p === s.length ? v1 : undefined;
}

export function diagnose_a(s) {
  $furthest = $count = 0;
  let p = 0, c;
  if ((c = $at(s, p)) >>> 0 >= 65536) {
    $miss(p, "any character");
    return $diagnosis(s, -1);
  }
  p++;
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
