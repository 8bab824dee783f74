/*
a = ("a" "b"?)|1..3, "-" / "." "."| "-"?
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6;
  v2 = null;
  v4 = p;
  u1: {
    for (;;) {
      if ((c = $at(s, p)) !== 97) break;
      v5 = "a";
      p++;
      d3: {
        u4: {
          if ((c = $at(s, p)) !== 98) break u4;
          v6 = "b";
          p++;
          break d3;
        }
        v6 = null;
      }
      v3 = [v5, v6];
      v4 = p;
      if (v2) v2.push(v3);
      else v2 = [v3];
      if (v2.length === 3) break u1;
      if ((c = $at(s, p)) === 45) {
        p++;
      } else {
        if (c !== 46 || $at(s, p + 1) !== 46) break u1;
        p += 2;
      }
    }
    p = v4;
  }
  if (!v2) return ($end = -1);
  d7: {
    u8: {
      if ((c = $at(s, p)) !== 45) break u8;
      v3 = "-";
      p++;
      break d7;
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
  v1 = 0;
  v2 = p;
  for (;;) {
    if ((c = $at(s, p)) !== 97) {
      $miss(p, "\"a\"");
      break;
    }
    p++;
    if ((c = $at(s, p)) === 98) p++;
    else $miss(p, "\"b\"");
    v2 = p;
    if (++v1 === 3) break;
    d3: {
      u4: {
        if ((c = $at(s, p)) !== 45) {
          $miss(p, "\"-\"");
          break u4;
        }
        p++;
        break d3;
      }
      if (c !== 46) {
        $miss(p, "\".\"");
        break;
      }
      p++;
      if ((c = $at(s, p)) !== 46) {
        $miss(p, "\".\"");
        break;
      }
      p++;
    }
  }
  p = v2;
  if (v1 < 1) return -1;
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
