/*
a = [a]+ $"b"+ $("c" / "d" "c")+
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5;
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
  if (!v2) return ($end = -1);
  v3 = p;
  if (c !== 98) return ($end = -1);
  p++;
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 98; c = -1) p++;
  v4 = p;
  for (;;) {
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 99; c = -1) p++;
    if (c !== 100 || $at(s, p + 1) !== 99) break;
    p += 2;
  }
  if (p === v4) return ($end = -1);
  v5 = s.slice(v4, p);
  v1 = [v2, s.slice(v3, v4), v5];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c, v1, v2;
  v1 = p;
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 97; c = -1) p++;
  $miss(p, "[a]");
  if (p === v1) return -1;
  v1 = p;
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 98; c = -1) p++;
  $miss(p, "\"b\"");
  if (p === v1) return -1;
  v1 = p;
  for (;;) {
    v2 = p;
    d6: {
      u7: {
        if ((c = $at(s, p)) !== 99) {
          $miss(p, "\"c\"");
          break u7;
        }
        p++;
        break d6;
      }
      if (c !== 100) {
        $miss(p, "\"d\"");
        break;
      }
      p++;
      if ((c = $at(s, p)) !== 99) {
        $miss(p, "\"c\"");
        break;
      }
      p++;
    }
  }
  p = v2;
  if (p === v1) return -1;
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
