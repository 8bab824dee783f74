/*
a = "abcd"? $("abcd"i / "éab"i "c")
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4;
  d1: {
    u2: {
      if (!s.startsWith("abcd", p)) break u2;
      v2 = "abcd";
      p += 4;
      break d1;
    }
    v2 = null;
  }
  v4 = p;
  d4: {
    u5: {
      if (s.substr(p, 4).toLowerCase() !== "abcd") break u5;
      p += 4;
      break d4;
    }
    if (s.substr(p, 3).toLowerCase() !== "éab") return ($end = -1);
    p += 3;
    if ((c = $at(s, p)) !== 99) return ($end = -1);
    p++;
  }
  v3 = s.slice(v4, p);
  v1 = [v2, v3];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c;
  d1: {
    if (!s.startsWith("abcd", p)) {
      $miss(p, "\"abcd\"");
      break d1;
    }
    p += 4;
  }
  d3: {
    u4: {
      if (s.substr(p, 4).toLowerCase() !== "abcd") {
        $miss(p, "\"abcd\"");
        break u4;
      }
      p += 4;
      break d3;
    }
    if (s.substr(p, 3).toLowerCase() !== "éab") return $miss(p, "\"éab\"");
    p += 3;
    if ((c = $at(s, p)) !== 99) return $miss(p, "\"c\"");
    p++;
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
