/*
a = "ab" / "abc" / ""
*/
// Generated from a Peggy grammar; changes belong there.

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function match$a(s, p) {
  let c;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 97 || $at(s, p + 1) !== 98) break u2;
      p += 2;
      break d1;
    }
    u4: {
      if (c !== 97 || $at(s, p + 1) !== 98 || $at(s, p + 2) !== 99) break u4;
      p += 3;
      break d1;
    }
  }
  return p;
}

export function a(s) {
  return match$a(s, 0) === s.length ? s : undefined;
}

function track$a(s, p) {
  let c;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 97 || $at(s, p + 1) !== 98) {
        $miss(p, "\"ab\"");
        break u2;
      }
      p += 2;
      break d1;
    }
    u4: {
      if (c !== 97 || $at(s, p + 1) !== 98 || $at(s, p + 2) !== 99) {
        $miss(p, "\"abc\"");
        break u4;
      }
      p += 3;
      break d1;
    }
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
