/*
a = b / "x" c / $d c / c d / v:c "z" { return v; } / @d / b
  b = "b, a text that is long"
  c = "c, a text that is long" "."
  d = "d, a text that is long"
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
const $class = /* @__PURE__ */ $classes(["bdxx"]);

function action$a(v) { return v; }

function match$b(s, p) {
  if (!s.startsWith("b, a text that is long", p)) return -1;
  p += 22;
  return p;
}

function value$c(s, p) {
  let c, v1, v2, v3;
  if (!s.startsWith("c, a text that is long", p)) return ($end = -1);
  v2 = "c, a text that is long";
  p += 22;
  if ((c = $at(s, p)) !== 46) return ($end = -1);
  v3 = ".";
  p++;
  v1 = [v2, v3];
  $end = p;
  return v1;
}

function match$d(s, p) {
  if (!s.startsWith("d, a text that is long", p)) return -1;
  p += 22;
  return p;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6;
  if (!($class[(c = $at(s, p))] & 1)) return ($end = -1);
  d1: {
    v2 = p;
    u2: {
      if (c !== 98) break u2;
      v3 = match$b(s, p);
      if (v3 < 0) break u2;
      p = v3;
      v1 = s.slice(v2, p);
      break d1;
    }
    f5: {
      if (c !== 120) break f5;
      v3 = "x";
      p++;
      v4 = value$c(s, p);
      if ($end < 0) break f5;
      p = $end;
      v1 = [v3, v4];
      break d1;
    }
    p = v2;
    u6: {
      f7: {
        if ((c = $at(s, p)) !== 100) break u6;
        v4 = p;
        v5 = match$d(s, p);
        if (v5 < 0) break u6;
        p = v5;
        v3 = p;
        v5 = value$c(s, p);
        if ($end < 0) break f7;
        p = $end;
        v1 = [s.slice(v4, v3), v5];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u8: {
      f9: {
        if (c !== 99) break u8;
        v5 = value$c(s, p);
        if ($end < 0) break u8;
        p = $end;
        v4 = p;
        v6 = match$d(s, p);
        if (v6 < 0) break f9;
        p = v6;
        v3 = s.slice(v4, p);
        v1 = [v5, v3];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u10: {
      f11: {
        if (c !== 99) break u10;
        v3 = value$c(s, p);
        if ($end < 0) break u10;
        p = $end;
        if ((c = $at(s, p)) !== 122) break f11;
        p++;
        v1 = action$a(v3);
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u12: {
      if (c !== 100) break u12;
      v3 = match$d(s, p);
      if (v3 < 0) break u12;
      p = v3;
      v1 = s.slice(v2, p);
      break d1;
    }
    v3 = p;
    v5 = match$b(s, p);
    if (v5 < 0) return ($end = -1);
    p = v5;
    v1 = s.slice(v3, p);
  }
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$b(s, p) {
  if (!s.startsWith("b, a text that is long", p)) return $miss(p, "\"b, a text that is long\"");
  p += 22;
  return p;
}

function track$c(s, p) {
  let c;
  if (!s.startsWith("c, a text that is long", p)) return $miss(p, "\"c, a text that is long\"");
  p += 22;
  if ((c = $at(s, p)) !== 46) return $miss(p, "\".\"");
  p++;
  return p;
}

function track$d(s, p) {
  if (!s.startsWith("d, a text that is long", p)) return $miss(p, "\"d, a text that is long\"");
  p += 22;
  return p;
}

function track$a(s, p) {
  let c, v1, v2;
  d1: {
    v1 = p;
    u2: {
      v2 = track$b(s, p);
      if (v2 < 0) break u2;
      p = v2;
      break d1;
    }
    f5: {
      if ((c = $at(s, p)) !== 120) {
        $miss(p, "\"x\"");
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
      v2 = track$c(s, p);
      if (v2 < 0) break f11;
      p = v2;
      if ((c = $at(s, p)) !== 122) {
        $miss(p, "\"z\"");
        break f11;
      }
      p++;
      break d1;
    }
    p = v1;
    u12: {
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
