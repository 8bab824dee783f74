/*
a = $(b / c / d / e / f / g / h / i / j / k / l / m / n / o / p / q / r / s / t / nul / calling / b "." / "!")
    u:(u / v / w / "!") x:$((y / ("b" / f / "c")) "." / f / p / n / e / "!") { return [u, x]; }
  b = [x]* "Long text, which is no copy wherever it is called"
  c = z* "Long text, which is no copy wherever it is called"
  d = "" "Long text, which is no copy wherever it is called"
  e = "Éb"i "Long text, which is no copy wherever it is called"
  f = "ab"i "Long text, which is no copy wherever it is called"
  g = &"a" "Long text, which is no copy wherever it is called"
  h = !"a" "Long text, which is no copy wherever it is called"
  i = &{ return true; } "Long text, which is no copy wherever it is called"
  j = ("a" / "") "Long text, which is no copy wherever it is called"
  k = c "Long text, which is no copy wherever it is called"
  l = "(" l ")" / "Long text, which is no copy wherever it is called"
  m = l "Long text, which is no copy wherever it is called"
  n = z+ "Long text, which is no copy wherever it is called"
  o = ("a"? ("b" / ""))|2| "Long text, which is no copy wherever it is called"
  p = ("a" / "bc")|2| "Long text, which is no copy wherever it is called"
  q "q" = $"a"? "Long text, which is no copy wherever it is called"
  r = ([a] [b] / [c] "d"i)? "Long text, which is no copy wherever it is called"
  s = l* "Long text, which is no copy wherever it is called"
  t = l+ "Long text, which is no copy wherever it is called"
  u = x:"a"? "Long text, which is no copy wherever it is called" { return x; }
  v = "v" { return "Long"; } / @$"Long text" "that is no copy"
  w = $"w"+ "Long text, which is no copy wherever it is called"
  y = &"y" ("1" / "2") "Long text, which is no copy wherever it is called"
  nul = "\0a"i "Long text, which is no copy wherever it is called"
  calling = maybe "Long text, which is no copy wherever it is called"
  maybe = "A text that may be missing, and no copy wherever it is called"?
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
const $class = /* @__PURE__ */ $classes(["LLZZzz","LLaacc","!!LLaavw","12AAac"]);

function action$a(u, x) { return [u, x]; }

function action$u(x) { return x; }

function match$b(s, p) {
  let c;
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 120; c = -1) p++;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
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
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
  return p;
}

function match$d(s, p) {
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
  return p;
}

function match$e(s, p) {
  if (s.substr(p, 2).toLowerCase() !== "éb") return -1;
  p += 2;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
  return p;
}

function match$f(s, p) {
  let c;
  if (((c = $at(s, p)) | 32) !== 97 || ($at(s, p + 1) | 32) !== 98) return -1;
  p += 2;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
  return p;
}

function match$g(s, p) {
  let c;
  if ((c = $at(s, p)) !== 97) return -1;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
  return p;
}

function match$h(s, p) {
  let c;
  if ((c = $at(s, p)) === 97) return -1;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
  return p;
}

function match$i(s, p) {
  if (!true) return -1;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
  return p;
}

function match$j(s, p) {
  let c;
  if ((c = $at(s, p)) === 97) {
    p++;
  }
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
  return p;
}

function match$k(s, p) {
  let v1;
  v1 = match$c(s, p);
  if (v1 < 0) return -1;
  p = v1;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
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
    if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
    p += 49;
  }
  return p;
}

function match$m(s, p) {
  let v1;
  v1 = match$l(s, p);
  if (v1 < 0) return -1;
  p = v1;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
  return p;
}

function match$n(s, p) {
  let v1;
  v1 = p;
  p = run$z(s, p);
  if (p === v1) return -1;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
  return p;
}

function match$o(s, p) {
  let c, v1;
  v1 = 0;
  for (;;) {
    if ((c = $at(s, p)) === 97) p++;
    if ((c = $at(s, p)) === 98) {
      p++;
    }
    if (++v1 === 2) break;
  }
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
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
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
  return p;
}

function match$q(s, p) {
  let c;
  if ((c = $at(s, p)) === 97) p++;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
  return p;
}

function match$r(s, p) {
  let c;
  d1: {
    d3: {
      u4: {
        if ((c = $at(s, p)) !== 97 || $at(s, p + 1) !== 98) break u4;
        p += 2;
        break d3;
      }
      if (c !== 99 || ($at(s, p + 1) | 32) !== 100) break d1;
      p += 2;
    }
  }
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
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
      if (!s.startsWith("Long text, which is no copy wherever it is called", p)) break;
      p += 49;
    }
  }
  return p;
}

function match$s(s, p) {
  p = run$l(s, p);
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
  return p;
}

function match$t(s, p) {
  let v1;
  v1 = p;
  p = run$l(s, p);
  if (p === v1) return -1;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
  return p;
}

function match$nul(s, p) {
  let c;
  if ((c = $at(s, p)) !== 0 || ($at(s, p + 1) | 32) !== 97) return -1;
  p += 2;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
  return p;
}

function match$maybe(s, p) {
  d1: {
    if (!s.startsWith("A text that may be missing, and no copy wherever it is called", p)) break d1;
    p += 61;
  }
  return p;
}

function match$calling(s, p) {
  let v1;
  v1 = match$maybe(s, p);
  if (v1 < 0) return -1;
  p = v1;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
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
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return ($end = -1);
  p += 49;
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
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return ($end = -1);
  v4 = "Long text, which is no copy wherever it is called";
  p += 49;
  v1 = [s.slice(v2, v3), v4];
  $end = p;
  return v1;
}

function match$y(s, p) {
  let c;
  if ((c = $at(s, p)) !== 121) return -1;
  if (c - 49 >>> 0 >= 2) return -1;
  p++;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return -1;
  p += 49;
  return p;
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
      if (c !== 76) break u6;
      v3 = match$d(s, p);
      if (v3 < 0) break u6;
      p = v3;
      break d1;
    }
    u8: {
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
      if (c !== 76) break u12;
      v3 = match$g(s, p);
      if (v3 < 0) break u12;
      p = v3;
      break d1;
    }
    u14: {
      if (c !== 76) break u14;
      v3 = match$h(s, p);
      if (v3 < 0) break u14;
      p = v3;
      break d1;
    }
    u16: {
      if (c !== 76) break u16;
      v3 = match$i(s, p);
      if (v3 < 0) break u16;
      p = v3;
      break d1;
    }
    u18: {
      if ((c !== 76 && c !== 97)) break u18;
      v3 = match$j(s, p);
      if (v3 < 0) break u18;
      p = v3;
      break d1;
    }
    u20: {
      if (!($class[c] & 1)) break u20;
      v3 = match$k(s, p);
      if (v3 < 0) break u20;
      p = v3;
      break d1;
    }
    u22: {
      v3 = match$l(s, p);
      if (v3 < 0) break u22;
      p = v3;
      break d1;
    }
    u24: {
      v3 = match$m(s, p);
      if (v3 < 0) break u24;
      p = v3;
      break d1;
    }
    u26: {
      if ((c | 32) !== 122) break u26;
      v3 = match$n(s, p);
      if (v3 < 0) break u26;
      p = v3;
      break d1;
    }
    u28: {
      v3 = match$o(s, p);
      if (v3 < 0) break u28;
      p = v3;
      break d1;
    }
    u30: {
      if (c - 97 >>> 0 >= 2) break u30;
      v3 = match$p(s, p);
      if (v3 < 0) break u30;
      p = v3;
      break d1;
    }
    u32: {
      if ((c !== 76 && c !== 97)) break u32;
      v3 = match$q(s, p);
      if (v3 < 0) break u32;
      p = v3;
      break d1;
    }
    u34: {
      if (!($class[c] & 2)) break u34;
      v3 = match$r(s, p);
      if (v3 < 0) break u34;
      p = v3;
      break d1;
    }
    u36: {
      v3 = match$s(s, p);
      if (v3 < 0) break u36;
      p = v3;
      break d1;
    }
    u38: {
      v3 = match$t(s, p);
      if (v3 < 0) break u38;
      p = v3;
      break d1;
    }
    u40: {
      if (c !== 0) break u40;
      v3 = match$nul(s, p);
      if (v3 < 0) break u40;
      p = v3;
      break d1;
    }
    u42: {
      if ((c !== 65 && c !== 76)) break u42;
      v3 = match$calling(s, p);
      if (v3 < 0) break u42;
      p = v3;
      break d1;
    }
    f45: {
      if ((c !== 76 && c !== 120)) break f45;
      v3 = match$b(s, p);
      if (v3 < 0) break f45;
      p = v3;
      if ((c = $at(s, p)) !== 46) break f45;
      p++;
      break d1;
    }
    p = v2;
    if ((c = $at(s, p)) !== 33) return ($end = -1);
    p++;
  }
  if (!($class[(c = $at(s, p))] & 4)) return ($end = -1);
  d46: {
    u47: {
      if ((c !== 76 && c !== 97)) break u47;
      v2 = value$u(s, p);
      if ($end < 0) break u47;
      p = $end;
      break d46;
    }
    u49: {
      if ((c !== 76 && c !== 118)) break u49;
      v2 = value$v(s, p);
      if ($end < 0) break u49;
      p = $end;
      break d46;
    }
    u51: {
      if (c !== 119) break u51;
      v2 = value$w(s, p);
      if ($end < 0) break u51;
      p = $end;
      break d46;
    }
    if (c !== 33) return ($end = -1);
    v2 = "!";
    p++;
  }
  v4 = p;
  d53: {
    u54: {
      f55: {
        if (!($class[(c = $at(s, p))] & 8)) break u54;
        d56: {
          u57: {
            if (c - 49 >>> 0 >= 2) break u57;
            v5 = match$y(s, p);
            if (v5 < 0) break u57;
            p = v5;
            break d56;
          }
          if (c === 98) {
            p++;
          } else {
            u59: {
              if ((c | 32) !== 97) break u59;
              v5 = match$f(s, p);
              if (v5 < 0) break u59;
              p = v5;
              break d56;
            }
            if (c !== 99) break f55;
            p++;
          }
        }
        if ((c = $at(s, p)) !== 46) break f55;
        p++;
        break d53;
      }
      p = v4;
      c = $at(s, p);
    }
    u61: {
      if ((c | 32) !== 97) break u61;
      v5 = match$f(s, p);
      if (v5 < 0) break u61;
      p = v5;
      break d53;
    }
    u63: {
      if (c - 97 >>> 0 >= 2) break u63;
      v5 = match$p(s, p);
      if (v5 < 0) break u63;
      p = v5;
      break d53;
    }
    u65: {
      if ((c | 32) !== 122) break u65;
      v5 = match$n(s, p);
      if (v5 < 0) break u65;
      p = v5;
      break d53;
    }
    u67: {
      v5 = match$e(s, p);
      if (v5 < 0) break u67;
      p = v5;
      break d53;
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
