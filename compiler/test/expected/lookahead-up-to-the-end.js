/*
a = "a" ![\0-a] .? / "b" ![a-c\u0100-\u0200] .?
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function $classes(sets) {
  const bits = new Uint16Array(128);
  for (let i = 0; i < sets.length; i++) {
    for (let k = 0; k < sets[i].length; k += 2) {
      for (let c = sets[i].charCodeAt(k); c <= sets[i].charCodeAt(k + 1); c++) bits[c] |= 1 << i;
    }
  }
  return bits;
}
const $class = /* @__PURE__ */ $classes(["\u0000`d"]);

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5;
  d1: {
    v2 = p;
    u2: {
      f3: {
        if ((c = $at(s, p)) !== 97) break u2;
        v3 = "a";
        p++;
        if ((c = $at(s, p)) >>> 0 < 98) break f3;
        v4 = undefined;
        d4: {
          u5: {
            if (c >>> 0 >= 65536) break u5;
            v5 = s[p];
            p++;
            break d4;
          }
          v5 = null;
        }
        v1 = [v3, v4, v5];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    if (c !== 98) return ($end = -1);
    v5 = "b";
    p++;
    if (!($class[(c = $at(s, p))] & 1 || c - 128 >>> 0 < 128 || c >>> 0 >= 513)) return ($end = -1);
    v4 = undefined;
    d7: {
      u8: {
        if (c >>> 0 >= 65536) break u8;
        v3 = s[p];
        p++;
        break d7;
      }
      v3 = null;
    }
    v1 = [v5, v4, v3];
  }
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c, v1;
  d1: {
    v1 = p;
    f3: {
      if ((c = $at(s, p)) !== 97) {
        $miss(p, "\"a\"");
        break f3;
      }
      p++;
      if ((c = $at(s, p)) >>> 0 < 98) break f3;
      if (c >>> 0 < 65536) p++;
      else $miss(p, "any character");
      break d1;
    }
    p = v1;
    if ((c = $at(s, p)) !== 98) return $miss(p, "\"b\"");
    p++;
    if (!($class[(c = $at(s, p))] & 1 || c - 128 >>> 0 < 128 || c >>> 0 >= 513)) return -1;
    if (c >>> 0 < 65536) p++;
    else $miss(p, "any character");
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
