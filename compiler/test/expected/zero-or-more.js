/*
a = [a]* "b"* ("c" "d")*
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8;
  v2 = null;
  v4 = p;
  u1: {
    for (;;) {
      if ((c = $at(s, p)) !== 97) break u1;
      v3 = s[p];
      p++;
      v4 = p;
      if (v2) v2.push(v3);
      else v2 = [v3];
    }
  }
  v2 ??= [];
  v3 = null;
  v5 = p;
  u3: {
    for (;;) {
      if ((c = $at(s, p)) !== 98) break u3;
      v4 = "b";
      p++;
      v5 = p;
      if (v3) v3.push(v4);
      else v3 = [v4];
    }
  }
  v3 ??= [];
  v4 = null;
  v6 = p;
  u5: {
    for (;;) {
      if ((c = $at(s, p)) !== 99) break u5;
      v8 = "c";
      p++;
      if ((c = $at(s, p)) !== 100) break;
      v7 = "d";
      p++;
      v5 = [v8, v7];
      v6 = p;
      if (v4) v4.push(v5);
      else v4 = [v5];
    }
    p = v6;
    c = $at(s, p);
  }
  v4 ??= [];
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
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 97; c = -1) p++;
  $miss(p, "[a]");
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 98; c = -1) p++;
  $miss(p, "\"b\"");
  d1: {
    for (;;) {
      v1 = p;
      if ((c = $at(s, p)) !== 99) {
        $miss(p, "\"c\"");
        break d1;
      }
      p++;
      if ((c = $at(s, p)) !== 100) {
        $miss(p, "\"d\"");
        break;
      }
      p++;
    }
    p = v1;
    c = $at(s, p);
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
