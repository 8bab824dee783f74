/*
s = $a
  a = b / "x" c / $d c / c d / v:c "z" { return v; } / @d / b
  b = "b, a text that is long"
  c = "c, a text that is long" "."
  d = "d, a text that is long"
*/
// Generated from a Peggy grammar; changes belong there.

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
const $class = /* @__PURE__ */ $classes(["bdxx"]);

function match$b(s, p) {
  if (!s.startsWith("b, a text that is long", p)) return -1;
  p += 22;
  return p;
}

function match$c(s, p) {
  let c;
  if (!s.startsWith("c, a text that is long", p)) return -1;
  p += 22;
  if ((c = $at(s, p)) !== 46) return -1;
  p++;
  return p;
}

function match$d(s, p) {
  if (!s.startsWith("d, a text that is long", p)) return -1;
  p += 22;
  return p;
}

function match$a(s, p) {
  let c, v1, v2;
  if (!($class[(c = $at(s, p))] & 1)) return -1;
  d1: {
    v1 = p;
    u2: {
      if (c !== 98) break u2;
      v2 = match$b(s, p);
      if (v2 < 0) break u2;
      p = v2;
      break d1;
    }
    f5: {
      if (c !== 120) break f5;
      p++;
      v2 = match$c(s, p);
      if (v2 < 0) break f5;
      p = v2;
      break d1;
    }
    p = v1;
    u6: {
      f7: {
        if ((c = $at(s, p)) !== 100) break u6;
        v2 = match$d(s, p);
        if (v2 < 0) break u6;
        p = v2;
        v2 = match$c(s, p);
        if (v2 < 0) break f7;
        p = v2;
        break d1;
      }
      p = v1;
      c = $at(s, p);
    }
    u8: {
      f9: {
        if (c !== 99) break u8;
        v2 = match$c(s, p);
        if (v2 < 0) break u8;
        p = v2;
        v2 = match$d(s, p);
        if (v2 < 0) break f9;
        p = v2;
        break d1;
      }
      p = v1;
      c = $at(s, p);
    }
    u10: {
      f11: {
        if (c !== 99) break u10;
        v2 = match$c(s, p);
        if (v2 < 0) break u10;
        p = v2;
        if ((c = $at(s, p)) !== 122) break f11;
        p++;
        break d1;
      }
      p = v1;
      c = $at(s, p);
    }
    u12: {
      if (c !== 100) break u12;
      v2 = match$d(s, p);
      if (v2 < 0) break u12;
      p = v2;
      break d1;
    }
    v2 = match$b(s, p);
    if (v2 < 0) return -1;
    p = v2;
  }
  return p;
}

export function s(s) {
  return match$a(s, 0) === s.length ? s : undefined;
}

function track$b(s, p) {
  if (!s.startsWith("b, a text that is long", p)) return $miss(p);
  p += 22;
  return p;
}

function track$c(s, p) {
  let c;
  if (!s.startsWith("c, a text that is long", p)) return $miss(p);
  p += 22;
  if ((c = $at(s, p)) !== 46) return $miss(p);
  p++;
  return p;
}

function track$d(s, p) {
  if (!s.startsWith("d, a text that is long", p)) return $miss(p);
  p += 22;
  return p;
}

function track$s(s, p) {
  let c, v1, v2;
  if (!($class[(c = $at(s, p))] & 1)) return $miss(p);
  d1: {
    v1 = p;
    u2: {
      if (c !== 98) {
        $miss(p);
        break u2;
      }
      v2 = track$b(s, p);
      if (v2 < 0) break u2;
      p = v2;
      break d1;
    }
    f5: {
      if (c !== 120) {
        $miss(p);
        break f5;
      }
      p++;
      v2 = track$c(s, p);
      if (v2 < 0) break f5;
      p = v2;
      break d1;
    }
    p = v1;
    f7: {
      if ((c = $at(s, p)) !== 100) {
        $miss(p);
        break f7;
      }
      v2 = track$d(s, p);
      if (v2 < 0) break f7;
      p = v2;
      v2 = track$c(s, p);
      if (v2 < 0) break f7;
      p = v2;
      break d1;
    }
    p = v1;
    f9: {
      if ((c = $at(s, p)) !== 99) {
        $miss(p);
        break f9;
      }
      v2 = track$c(s, p);
      if (v2 < 0) break f9;
      p = v2;
      v2 = track$d(s, p);
      if (v2 < 0) break f9;
      p = v2;
      break d1;
    }
    p = v1;
    f11: {
      if ((c = $at(s, p)) !== 99) {
        $miss(p);
        break f11;
      }
      v2 = track$c(s, p);
      if (v2 < 0) break f11;
      p = v2;
      if ((c = $at(s, p)) !== 122) {
        $miss(p);
        break f11;
      }
      p++;
      break d1;
    }
    p = v1;
    u12: {
      if ((c = $at(s, p)) !== 100) {
        $miss(p);
        break u12;
      }
      v2 = track$d(s, p);
      if (v2 < 0) break u12;
      p = v2;
      break d1;
    }
    v2 = track$b(s, p);
    if (v2 < 0) return -1;
    p = v2;
  }
  return p;
}

export function diagnose_s(s) {
  $furthest = 0;
  return $diagnosis(s, track$s(s, 0));
}

let $furthest = 0;

function $miss(p) {
  if (p > $furthest) $furthest = p;
  return -1;
}

function $diagnosis(s, end) {
  return end === s.length ? -1 : end > $furthest ? end : $furthest;
}
