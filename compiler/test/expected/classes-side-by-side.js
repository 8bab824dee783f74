/*
a = $(b / c / "d" "d")+
b = [a]
c = "b" / [c]
*/
// Generated from a Peggy grammar; changes belong there.

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function match$a(s, p) {
  let c, v1;
  v1 = p;
  for (;;) {
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) - 97 >>> 0 < 3; c = -1) p++;
    if (c !== 100 || $at(s, p + 1) !== 100) break;
    p += 2;
  }
  if (p === v1) return -1;
  return p;
}

export function a(s) {
  return match$a(s, 0) === s.length ? s : undefined;
}

function track$a(s, p) {
  let c, v1, v2;
  v1 = p;
  for (;;) {
    v2 = p;
    d3: {
      u4: {
        if ((c = $at(s, p)) - 97 >>> 0 >= 3) {
          $miss(p, "[a-c]");
          break u4;
        }
        p++;
        break d3;
      }
      if (c !== 100) {
        $miss(p, "\"d\"");
        break;
      }
      p++;
      if ((c = $at(s, p)) !== 100) {
        $miss(p, "\"d\"");
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
