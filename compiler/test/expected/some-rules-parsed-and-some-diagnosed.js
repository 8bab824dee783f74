/*
a = x:b "," y:$c { return [x, y]; } / "!" b &c / c
  b = "(" @b ")" / $[x-z]+ / n:d { return { n }; }
  c "a c" = [a-c] / "%" d d / b
  d = [0-9a-f]i
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
const $class = /* @__PURE__ */ $classes(["09AFaf"]);

function action$b(n) { return { n }; }

function value$b(s, p) {
  let c, v1, v2, v3;
  d1: {
    v2 = p;
    u2: {
      f3: {
        if ((c = $at(s, p)) !== 40) break u2;
        p++;
        v1 = value$b(s, p);
        if ($end < 0) break f3;
        p = $end;
        if ((c = $at(s, p)) !== 41) break f3;
        p++;
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u4: {
      if (c - 120 >>> 0 >= 3) break u4;
      p++;
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) - 120 >>> 0 < 3; c = -1) p++;
      v1 = s.slice(v2, p);
      break d1;
    }
    if (!($class[c] & 1)) return ($end = -1);
    v3 = s[p];
    p++;
    v1 = action$b(v3);
  }
  $end = p;
  return v1;
}

export function b(s) {
  const value = value$b(s, 0);
  return $end === s.length ? value : undefined;
}

function value$c(s, p) {
  let c, v1, v2, v3, v4, v5;
  d1: {
    v2 = p;
    u2: {
      if ((c = $at(s, p)) - 97 >>> 0 >= 3) break u2;
      v1 = s[p];
      p++;
      break d1;
    }
    f5: {
      if (c !== 37) break f5;
      v3 = "%";
      p++;
      if (!($class[(c = $at(s, p))] & 1)) break f5;
      v4 = s[p];
      p++;
      if (!($class[(c = $at(s, p))] & 1)) break f5;
      v5 = s[p];
      p++;
      v1 = [v3, v4, v5];
      break d1;
    }
    p = v2;
    v1 = value$b(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
  }
  $end = p;
  return v1;
}

export function c(s) {
  const value = value$c(s, 0);
  return $end === s.length ? value : undefined;
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
      v2 = track$b(s, p);
      if (v2 < 0) break f3;
      p = v2;
      if ((c = $at(s, p)) !== 41) {
        $miss(p, "\")\"");
        break f3;
      }
      p++;
      break d1;
    }
    p = v1;
    u4: {
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) - 120 >>> 0 < 3; c = -1) p++;
      $miss(p, "[x-z]");
      if (p === v1) break u4;
      break d1;
    }
    if (!($class[c] & 1)) return $miss(p, "[0-9a-f]");
    p++;
  }
  return p;
}

function match$b(s, p) {
  let c, v1, v2;
  d1: {
    v1 = p;
    u2: {
      f3: {
        if ((c = $at(s, p)) !== 40) break u2;
        p++;
        v2 = match$b(s, p);
        if (v2 < 0) break f3;
        p = v2;
        if ((c = $at(s, p)) !== 41) break f3;
        p++;
        break d1;
      }
      p = v1;
      c = $at(s, p);
    }
    u4: {
      if (c - 120 >>> 0 >= 3) break u4;
      p++;
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) - 120 >>> 0 < 3; c = -1) p++;
      break d1;
    }
    if (!($class[c] & 1)) return -1;
    p++;
  }
  return p;
}

function track$c(s, p) {
  let c, v1;
  d1: {
    u2: {
      d4: {
        if ((c = $at(s, p)) - 97 >>> 0 < 3) {
          p++;
        } else {
          u5: {
            if (c !== 37 || !($class[$at(s, p + 1)] & 1) || !($class[$at(s, p + 2)] & 1)) break u5;
            p += 3;
            break d4;
          }
          v1 = match$b(s, p);
          if (v1 < 0) break u2;
          p = v1;
        }
      }
      break d1;
    }
    return $miss(p, "a c");
  }
  return p;
}

function track$a(s, p) {
  let c, v1, v2, v3;
  d1: {
    v1 = p;
    f3: {
      v2 = track$b(s, p);
      if (v2 < 0) break f3;
      p = v2;
      if ((c = $at(s, p)) !== 44) {
        $miss(p, "\",\"");
        break f3;
      }
      p++;
      v2 = track$c(s, p);
      if (v2 < 0) break f3;
      p = v2;
      break d1;
    }
    p = v1;
    f5: {
      if ((c = $at(s, p)) !== 33) {
        $miss(p, "\"!\"");
        break f5;
      }
      p++;
      v2 = track$b(s, p);
      if (v2 < 0) break f5;
      p = v2;
      v2 = p;
      d6: {
        if ((c = $at(s, p)) - 97 >>> 0 < 3) {
          p++;
        } else {
          u7: {
            if (c !== 37 || !($class[$at(s, p + 1)] & 1) || !($class[$at(s, p + 2)] & 1)) break u7;
            p += 3;
            break d6;
          }
          v3 = match$b(s, p);
          if (v3 < 0) break f5;
          p = v3;
        }
      }
      p = v2;
      break d1;
    }
    p = v1;
    v2 = track$c(s, p);
    if (v2 < 0) return -1;
    p = v2;
  }
  return p;
}

export function diagnose_a(s) {
  $furthest = $count = 0;
  return $diagnosis(s, track$a(s, 0));
}

export function diagnose_c(s) {
  $furthest = $count = 0;
  return $diagnosis(s, track$c(s, 0));
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
