/*
a = $b
b = "(" b* ")" / "x"
*/
// Generated from a Peggy grammar; changes belong there.

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function run$b(s, p) {
  let c, v1;
  for (;;) {
    d2: {
      v1 = p;
      u3: {
        f4: {
          if ((c = $at(s, p)) !== 40) break u3;
          p++;
          p = run$b(s, p);
          if ((c = $at(s, p)) !== 41) break f4;
          p++;
          break d2;
        }
        p = v1;
        c = $at(s, p);
      }
      if (c !== 120) break;
      p++;
    }
  }
  return p;
}

function match$b(s, p) {
  let c, v1;
  d1: {
    v1 = p;
    u2: {
      f3: {
        if ((c = $at(s, p)) !== 40) break u2;
        p++;
        p = run$b(s, p);
        if ((c = $at(s, p)) !== 41) break f3;
        p++;
        break d1;
      }
      p = v1;
      c = $at(s, p);
    }
    if (c !== 120) return -1;
    p++;
  }
  return p;
}

export function a(s) {
  return match$b(s, 0) === s.length ? s : undefined;
}

function track$b(s, p) {
  let c, v1, v2;
  d1: {
    v1 = p;
    f3: {
      if ((c = $at(s, p)) !== 40) {
        $miss(p, "\"(\"");
        break f3;
      }
      p++;
      for (;;) {
        v2 = track$b(s, p);
        if (v2 < 0) break;
        p = v2;
      }
      if ((c = $at(s, p)) !== 41) {
        $miss(p, "\")\"");
        break f3;
      }
      p++;
      break d1;
    }
    p = v1;
    if ((c = $at(s, p)) !== 120) return $miss(p, "\"x\"");
    p++;
  }
  return p;
}

export function diagnose_a(s) {
  $furthest = $count = 0;
  return $diagnosis(s, track$b(s, 0));
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
