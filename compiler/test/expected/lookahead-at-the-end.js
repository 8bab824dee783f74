/*
a = "a" (&([;?] / !.) / "b") (";" / "?")?
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4;
  if ((c = $at(s, p)) !== 97) return ($end = -1);
  v2 = "a";
  p++;
  d1: {
    u2: {
      if (!(((c = $at(s, p)) === 59 || c === 63) || c === -1)) break u2;
      v3 = undefined;
      break d1;
    }
    if (c !== 98) return ($end = -1);
    v3 = "b";
    p++;
  }
  d4: {
    u5: {
      if (((c = $at(s, p)) !== 59 && c !== 63)) break u5;
      v4 = s[p];
      p++;
      break d4;
    }
    v4 = null;
  }
  v1 = [v2, v3, v4];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c;
  if ((c = $at(s, p)) !== 97) return $miss(p, "\"a\"");
  p++;
  d1: {
    u2: {
      if (!(((c = $at(s, p)) === 59 || c === 63) || c === -1)) break u2;
      break d1;
    }
    if (c !== 98) return $miss(p, "\"b\"");
    p++;
  }
  if (((c = $at(s, p)) === 59 || c === 63)) p++;
  else $miss(p, "[;?]");
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
