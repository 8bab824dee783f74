/*
a = "(" @a|.., ","| ")" / $[a-c]+
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4;
  d1: {
    v2 = p;
    u2: {
      f3: {
        if ((c = $at(s, p)) !== 40) break u2;
        p++;
        v1 = null;
        v4 = p;
        u4: {
          for (;;) {
            v3 = value$a(s, p);
            if ($end < 0) break;
            p = $end;
            v4 = p;
            if (v1) v1.push(v3);
            else v1 = [v3];
            if ((c = $at(s, p)) !== 44) break u4;
            p++;
          }
          p = v4;
          c = $at(s, p);
        }
        v1 ??= [];
        if (c !== 41) break f3;
        p++;
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    if (c - 97 >>> 0 >= 3) return ($end = -1);
    p++;
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) - 97 >>> 0 < 3; c = -1) p++;
    v1 = s.slice(v2, p);
  }
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c, v1, v2, v3;
  d1: {
    v1 = p;
    f3: {
      if ((c = $at(s, p)) !== 40) {
        $miss(p, "\"(\"");
        break f3;
      }
      p++;
      v2 = p;
      for (;;) {
        v3 = track$a(s, p);
        if (v3 < 0) break;
        p = v3;
        v2 = p;
        if ((c = $at(s, p)) !== 44) {
          $miss(p, "\",\"");
          break;
        }
        p++;
      }
      p = v2;
      if ((c = $at(s, p)) !== 41) {
        $miss(p, "\")\"");
        break f3;
      }
      p++;
      break d1;
    }
    p = v1;
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) - 97 >>> 0 < 3; c = -1) p++;
    $miss(p, "[a-c]");
    if (p === v1) return -1;
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
