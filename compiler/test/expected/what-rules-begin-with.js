/*
a = $(b / c / d / e / f / g / h / i / j / k / l / m / n / o / p / q / r / s / t / b "." / "!")
    u:(u / v / w / "!") x:$((y / ("b" / f / "c")) "." / f / p / n / e / "!") { return [u, x]; }
  b = [x]* "Long text that is no copy"
  c = z* "Long text that is no copy"
  d = "" "Long text that is no copy"
  e = "É"i "Long text that is no copy"
  f = "ab"i "Long text that is no copy"
  g = &"a" "Long text that is no copy"
  h = !"a" "Long text that is no copy"
  i = &{ return true; } "Long text that is no copy"
  j = ("a" / "") "Long text that is no copy"
  k = c "Long text that is no copy"
  l = "(" l ")" / "Long text that is no copy"
  m = l "Long text that is no copy"
  n = z+ "Long text that is no copy"
  o = ("a"? ("b" / ""))|2| "Long text that is no copy"
  p = ("a" / "bc")|2| "Long text that is no copy"
  q "q" = $"a"? "Long text that is no copy"
  r = ([a] [b] / [c] "d"i)? "Long text that is no copy"
  s = l* "Long text that is no copy"
  t = l+ "Long text that is no copy"
  u = x:"a"? "Long text that is no copy" { return x; }
  v = "v" { return "Long"; } / @$"Long text" "that is no copy"
  w = $"w"+ "Long text that is no copy"
  y = &"y" ("1" / "2") "Long text that is no copy"
  z = "zed" / "Zed, which is a long text as well"
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
const $class = /* @__PURE__ */ $classes(["LLZZzz","!!LLaavw","!!12AAZZaczz","12AAac"]);

function action$a(u, x) { return [u, x]; }

function action$u(x) { return x; }

function match$b(s, p) {
  let c;
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 120; c = -1) p++;
  if (!s.startsWith("Long text that is no copy", p)) return -1;
  p += 25;
  return p;
}

function run$z(s, p) {
  let c;
  for (;;) {
    d2: {
      u3: {
        if ((c = $at(s, p)) !== 122 || $at(s, p + 1) !== 101 || $at(s, p + 2) !== 100) break u3;
        p += 3;
        break d2;
      }
      if (!s.startsWith("Zed, which is a long text as well", p)) break;
      p += 33;
    }
  }
  return p;
}

function match$c(s, p) {
  p = run$z(s, p);
  if (!s.startsWith("Long text that is no copy", p)) return -1;
  p += 25;
  return p;
}

function match$e(s, p) {
  let c;
  if (((c = $at(s, p)) !== 201 && c !== 233)) return -1;
  p++;
  if (!s.startsWith("Long text that is no copy", p)) return -1;
  p += 25;
  return p;
}

function match$f(s, p) {
  let c;
  if (((c = $at(s, p)) | 32) !== 97 || ($at(s, p + 1) | 32) !== 98) return -1;
  p += 2;
  if (!s.startsWith("Long text that is no copy", p)) return -1;
  p += 25;
  return p;
}

function match$k(s, p) {
  let v1;
  v1 = match$c(s, p);
  if (v1 < 0) return -1;
  p = v1;
  if (!s.startsWith("Long text that is no copy", p)) return -1;
  p += 25;
  return p;
}

function match$l(s, p) {
  let c, v1, v2;
  d1: {
    v1 = p;
    u2: {
      f3: {
        if ((c = $at(s, p)) !== 40) break u2;
        p++;
        v2 = match$l(s, p);
        if (v2 < 0) break f3;
        p = v2;
        if ((c = $at(s, p)) !== 41) break f3;
        p++;
        break d1;
      }
      p = v1;
      c = $at(s, p);
    }
    if (!s.startsWith("Long text that is no copy", p)) return -1;
    p += 25;
  }
  return p;
}

function match$m(s, p) {
  let v1;
  v1 = match$l(s, p);
  if (v1 < 0) return -1;
  p = v1;
  if (!s.startsWith("Long text that is no copy", p)) return -1;
  p += 25;
  return p;
}

function match$n(s, p) {
  let v1;
  v1 = p;
  p = run$z(s, p);
  if (p === v1) return -1;
  if (!s.startsWith("Long text that is no copy", p)) return -1;
  p += 25;
  return p;
}

function match$p(s, p) {
  let c, v1;
  v1 = 0;
  for (;;) {
    if ((c = $at(s, p)) === 97) {
      p++;
    } else {
      if (c !== 98 || $at(s, p + 1) !== 99) return -1;
      p += 2;
    }
    if (++v1 === 2) break;
  }
  if (!s.startsWith("Long text that is no copy", p)) return -1;
  p += 25;
  return p;
}

function run$l(s, p) {
  let c, v1, v2;
  for (;;) {
    d2: {
      v1 = p;
      u3: {
        f4: {
          if ((c = $at(s, p)) !== 40) break u3;
          p++;
          v2 = match$l(s, p);
          if (v2 < 0) break f4;
          p = v2;
          if ((c = $at(s, p)) !== 41) break f4;
          p++;
          break d2;
        }
        p = v1;
        c = $at(s, p);
      }
      if (!s.startsWith("Long text that is no copy", p)) break;
      p += 25;
    }
  }
  return p;
}

function match$s(s, p) {
  p = run$l(s, p);
  if (!s.startsWith("Long text that is no copy", p)) return -1;
  p += 25;
  return p;
}

function match$t(s, p) {
  let v1;
  v1 = p;
  p = run$l(s, p);
  if (p === v1) return -1;
  if (!s.startsWith("Long text that is no copy", p)) return -1;
  p += 25;
  return p;
}

function value$u(s, p) {
  let c, v1, v2;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 97) break u2;
      v2 = "a";
      p++;
      break d1;
    }
    v2 = null;
  }
  if (!s.startsWith("Long text that is no copy", p)) return ($end = -1);
  p += 25;
  v1 = action$u(v2);
  $end = p;
  return v1;
}

function value$v(s, p) {
  let c, v1;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 118) break u2;
      p++;
      v1 = "Long";
      break d1;
    }
    if (!s.startsWith("Long text", p)) return ($end = -1);
    v1 = "Long text";
    p += 9;
    if (!s.startsWith("that is no copy", p)) return ($end = -1);
    p += 15;
  }
  $end = p;
  return v1;
}

function value$w(s, p) {
  let c, v1, v2, v3, v4;
  v2 = p;
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 119; c = -1) p++;
  if (p === v2) return ($end = -1);
  v3 = p;
  if (!s.startsWith("Long text that is no copy", p)) return ($end = -1);
  v4 = "Long text that is no copy";
  p += 25;
  v1 = [s.slice(v2, v3), v4];
  $end = p;
  return v1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5;
  d1: {
    v2 = p;
    u2: {
      if (((c = $at(s, p)) !== 76 && c !== 120)) break u2;
      v3 = match$b(s, p);
      if (v3 < 0) break u2;
      p = v3;
      break d1;
    }
    u4: {
      if (!($class[c] & 1)) break u4;
      v3 = match$c(s, p);
      if (v3 < 0) break u4;
      p = v3;
      break d1;
    }
    u6: {
      if (!s.startsWith("Long text that is no copy", p)) break u6;
      p += 25;
      break d1;
    }
    u8: {
      if ((c !== 201 && c !== 233)) break u8;
      v3 = match$e(s, p);
      if (v3 < 0) break u8;
      p = v3;
      break d1;
    }
    u10: {
      if ((c | 32) !== 97) break u10;
      v3 = match$f(s, p);
      if (v3 < 0) break u10;
      p = v3;
      break d1;
    }
    u12: {
      if (c !== 97) break u12;
      if (!s.startsWith("Long text that is no copy", p)) break u12;
      p += 25;
      break d1;
    }
    u14: {
      if (c === 97) break u14;
      if (!s.startsWith("Long text that is no copy", p)) break u14;
      p += 25;
      break d1;
    }
    u16: {
      if (!true) break u16;
      if (!s.startsWith("Long text that is no copy", p)) break u16;
      p += 25;
      break d1;
    }
    f19: {
      if (c === 97) {
        p++;
      }
      if (!s.startsWith("Long text that is no copy", p)) break f19;
      p += 25;
      break d1;
    }
    p = v2;
    u21: {
      if (!($class[(c = $at(s, p))] & 1)) break u21;
      v3 = match$k(s, p);
      if (v3 < 0) break u21;
      p = v3;
      break d1;
    }
    u23: {
      v3 = match$l(s, p);
      if (v3 < 0) break u23;
      p = v3;
      break d1;
    }
    u25: {
      v3 = match$m(s, p);
      if (v3 < 0) break u25;
      p = v3;
      break d1;
    }
    u27: {
      if ((c | 32) !== 122) break u27;
      v3 = match$n(s, p);
      if (v3 < 0) break u27;
      p = v3;
      break d1;
    }
    f30: {
      v3 = 0;
      for (;;) {
        if ((c = $at(s, p)) === 97) p++;
        if ((c = $at(s, p)) === 98) {
          p++;
        }
        if (++v3 === 2) break;
      }
      if (!s.startsWith("Long text that is no copy", p)) break f30;
      p += 25;
      break d1;
    }
    p = v2;
    u34: {
      if ((c = $at(s, p)) - 97 >>> 0 >= 2) break u34;
      v3 = match$p(s, p);
      if (v3 < 0) break u34;
      p = v3;
      break d1;
    }
    f37: {
      if (c === 97) p++;
      if (!s.startsWith("Long text that is no copy", p)) break f37;
      p += 25;
      break d1;
    }
    p = v2;
    f39: {
      d40: {
        d42: {
          u43: {
            if ((c = $at(s, p)) !== 97 || $at(s, p + 1) !== 98) break u43;
            p += 2;
            break d42;
          }
          if (c !== 99 || ($at(s, p + 1) | 32) !== 100) break d40;
          p += 2;
        }
      }
      if (!s.startsWith("Long text that is no copy", p)) break f39;
      p += 25;
      break d1;
    }
    p = v2;
    u45: {
      v3 = match$s(s, p);
      if (v3 < 0) break u45;
      p = v3;
      break d1;
    }
    u47: {
      v3 = match$t(s, p);
      if (v3 < 0) break u47;
      p = v3;
      break d1;
    }
    f50: {
      if (((c = $at(s, p)) !== 76 && c !== 120)) break f50;
      v3 = match$b(s, p);
      if (v3 < 0) break f50;
      p = v3;
      if ((c = $at(s, p)) !== 46) break f50;
      p++;
      break d1;
    }
    p = v2;
    if ((c = $at(s, p)) !== 33) return ($end = -1);
    p++;
  }
  if (!($class[(c = $at(s, p))] & 2)) return ($end = -1);
  d51: {
    u52: {
      if ((c !== 76 && c !== 97)) break u52;
      v2 = value$u(s, p);
      if ($end < 0) break u52;
      p = $end;
      break d51;
    }
    u54: {
      if ((c !== 76 && c !== 118)) break u54;
      v2 = value$v(s, p);
      if ($end < 0) break u54;
      p = $end;
      break d51;
    }
    u56: {
      if (c !== 119) break u56;
      v2 = value$w(s, p);
      if ($end < 0) break u56;
      p = $end;
      break d51;
    }
    if (c !== 33) return ($end = -1);
    v2 = "!";
    p++;
  }
  v4 = p;
  if (!($class[(c = $at(s, p))] & 4 || c === 201 || c === 233)) return ($end = -1);
  d58: {
    u59: {
      f60: {
        if (!($class[c] & 8)) break u59;
        d61: {
          u62: {
            f63: {
              if (c !== 121) break u62;
              if (c - 49 >>> 0 >= 2) break u62;
              p++;
              if (!s.startsWith("Long text that is no copy", p)) break f63;
              p += 25;
              break d61;
            }
            p = v4;
            c = $at(s, p);
          }
          if (c === 98) {
            p++;
          } else {
            u64: {
              if ((c | 32) !== 97) break u64;
              v5 = match$f(s, p);
              if (v5 < 0) break u64;
              p = v5;
              break d61;
            }
            if (c !== 99) break f60;
            p++;
          }
        }
        if ((c = $at(s, p)) !== 46) break f60;
        p++;
        break d58;
      }
      p = v4;
      c = $at(s, p);
    }
    u66: {
      if ((c | 32) !== 97) break u66;
      v5 = match$f(s, p);
      if (v5 < 0) break u66;
      p = v5;
      break d58;
    }
    u68: {
      if (c - 97 >>> 0 >= 2) break u68;
      v5 = match$p(s, p);
      if (v5 < 0) break u68;
      p = v5;
      break d58;
    }
    u70: {
      if ((c | 32) !== 122) break u70;
      v5 = match$n(s, p);
      if (v5 < 0) break u70;
      p = v5;
      break d58;
    }
    u72: {
      if ((c !== 201 && c !== 233)) break u72;
      v5 = match$e(s, p);
      if (v5 < 0) break u72;
      p = v5;
      break d58;
    }
    if (c !== 33) return ($end = -1);
    p++;
  }
  v3 = s.slice(v4, p);
  v1 = action$a(v2, v3);
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}
