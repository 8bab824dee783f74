/*
a = c+ d
c "letter" = [ab] / e
d "digit" = [0-9]
e "esc" = "%" d d
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7;
  v2 = null;
  v4 = p;
  for (;;) {
    d3: {
      u4: {
        if ((c = $at(s, p)) - 97 >>> 0 >= 2) break u4;
        v3 = s[p];
        p++;
        break d3;
      }
      if (c !== 37) break;
      v5 = "%";
      p++;
      if ((c = $at(s, p)) - 48 >>> 0 >= 10) break;
      v6 = s[p];
      p++;
      if ((c = $at(s, p)) - 48 >>> 0 >= 10) break;
      v7 = s[p];
      p++;
      v3 = [v5, v6, v7];
    }
    v4 = p;
    if (v2) v2.push(v3);
    else v2 = [v3];
  }
  p = v4;
  if (!v2) return ($end = -1);
  if ((c = $at(s, p)) - 48 >>> 0 >= 10) return ($end = -1);
  v3 = s[p];
  p++;
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
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) - 97 >>> 0 < 2; c = -1) p++;
    if (c !== 37 || $at(s, p + 1) - 48 >>> 0 >= 10 || $at(s, p + 2) - 48 >>> 0 >= 10) break;
    p += 3;
  }
  $miss(p, "letter");
  if (p === v1) return -1;
  if (c - 48 >>> 0 >= 10) return $miss(p, "digit");
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
