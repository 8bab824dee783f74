/*
a = (x:. &{ return x < "c"; })* .?
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function action$a(x) { return x < "c"; }

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6;
  v2 = null;
  v4 = p;
  u1: {
    for (;;) {
      if ((c = $at(s, p)) >>> 0 >= 65536) break u1;
      v5 = s[p];
      p++;
      if (!action$a(v5)) break;
      v6 = undefined;
      v3 = [v5, v6];
      v4 = p;
      if (v2) v2.push(v3);
      else v2 = [v3];
    }
    p = v4;
    c = $at(s, p);
  }
  v2 ??= [];
  d3: {
    u4: {
      if (c >>> 0 >= 65536) break u4;
      v3 = s[p];
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
  let c, v1, v2;
  d1: {
    for (;;) {
      v1 = p;
      if ((c = $at(s, p)) >>> 0 >= 65536) {
        $miss(p, "any character");
        break d1;
      }
      v2 = s[p];
      p++;
      if (!action$a(v2)) break;
    }
    p = v1;
    c = $at(s, p);
  }
  if (c >>> 0 < 65536) p++;
  else $miss(p, "any character");
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
