/*
a = "a" "b" "c" / "a" "b" / ("a" / "b") "c" / "d"
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
const $class = /* @__PURE__ */ $classes(["abdd"]);

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5;
  if (!($class[(c = $at(s, p))] & 1)) return ($end = -1);
  d1: {
    v2 = p;
    u2: {
      f3: {
        if (c !== 97) break u2;
        v3 = "a";
        p++;
        if ((c = $at(s, p)) !== 98) break f3;
        v4 = "b";
        p++;
        if ((c = $at(s, p)) !== 99) break f3;
        v5 = "c";
        p++;
        v1 = [v3, v4, v5];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u4: {
      f5: {
        if (c !== 97) break u4;
        v5 = "a";
        p++;
        if ((c = $at(s, p)) !== 98) break f5;
        v4 = "b";
        p++;
        v1 = [v5, v4];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u6: {
      f7: {
        if (c - 97 >>> 0 >= 2) break u6;
        v4 = s[p];
        p++;
        if ((c = $at(s, p)) !== 99) break f7;
        v5 = "c";
        p++;
        v1 = [v4, v5];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    if (c !== 100) return ($end = -1);
    v1 = "d";
    p++;
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
      if ((c = $at(s, p)) !== 98) {
        $miss(p, "\"b\"");
        break f3;
      }
      p++;
      if ((c = $at(s, p)) !== 99) {
        $miss(p, "\"c\"");
        break f3;
      }
      p++;
      break d1;
    }
    p = v1;
    f5: {
      if ((c = $at(s, p)) !== 97) {
        $miss(p, "\"a\"");
        break f5;
      }
      p++;
      if ((c = $at(s, p)) !== 98) {
        $miss(p, "\"b\"");
        break f5;
      }
      p++;
      break d1;
    }
    p = v1;
    f7: {
      if ((c = $at(s, p)) - 97 >>> 0 >= 2) {
        $miss(p, "[a-b]");
        break f7;
      }
      p++;
      if ((c = $at(s, p)) !== 99) {
        $miss(p, "\"c\"");
        break f7;
      }
      p++;
      break d1;
    }
    p = v1;
    if ((c = $at(s, p)) !== 100) return $miss(p, "\"d\"");
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
