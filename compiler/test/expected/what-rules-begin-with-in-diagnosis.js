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
const $class = /* @__PURE__ */ $classes(["LLZZzz","!!LLaavw","12AAac"]);

function track$b(s, p) {
  let c;
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 120; c = -1) p++;
  $miss(p);
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function track$z(s, p) {
  let c;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 122 || $at(s, p + 1) !== 101 || $at(s, p + 2) !== 100) {
        $miss(p);
        break u2;
      }
      p += 3;
      break d1;
    }
    if (!s.startsWith("Zed, which is a long text as well", p)) return $miss(p);
    p += 33;
  }
  return p;
}

function track$c(s, p) {
  let v1;
  for (;;) {
    v1 = track$z(s, p);
    if (v1 < 0) break;
    p = v1;
  }
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function track$e(s, p) {
  if (s.substr(p, 2).toLowerCase() !== "éb") return $miss(p);
  p += 2;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function track$f(s, p) {
  let c;
  if (((c = $at(s, p)) | 32) !== 97 || ($at(s, p + 1) | 32) !== 98) return $miss(p);
  p += 2;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function track$l(s, p) {
  let c, v1, v2;
  d1: {
    v1 = p;
    f3: {
      if ((c = $at(s, p)) !== 40) {
        $miss(p);
        break f3;
      }
      p++;
      v2 = track$l(s, p);
      if (v2 < 0) break f3;
      p = v2;
      if ((c = $at(s, p)) !== 41) {
        $miss(p);
        break f3;
      }
      p++;
      break d1;
    }
    p = v1;
    if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
    p += 49;
  }
  return p;
}

function track$n(s, p) {
  let v1, v2;
  v1 = p;
  for (;;) {
    v2 = track$z(s, p);
    if (v2 < 0) break;
    p = v2;
  }
  if (p === v1) return -1;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function track$p(s, p) {
  let c, v1;
  v1 = 0;
  for (;;) {
    d2: {
      u3: {
        if ((c = $at(s, p)) !== 97) {
          $miss(p);
          break u3;
        }
        p++;
        break d2;
      }
      if (c !== 98 || $at(s, p + 1) !== 99) return $miss(p);
      p += 2;
    }
    if (++v1 === 2) break;
  }
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function track$a(s, p) {
  let c, v1, v2;
  d1: {
    v1 = p;
    u2: {
      if (((c = $at(s, p)) !== 76 && c !== 120)) {
        $miss(p);
        break u2;
      }
      v2 = track$b(s, p);
      if (v2 < 0) break u2;
      p = v2;
      break d1;
    }
    u4: {
      if (!($class[c] & 1)) {
        $miss(p);
        break u4;
      }
      v2 = track$c(s, p);
      if (v2 < 0) break u4;
      p = v2;
      break d1;
    }
    u6: {
      if (!s.startsWith("Long text, which is no copy wherever it is called", p)) {
        $miss(p);
        break u6;
      }
      p += 49;
      break d1;
    }
    u8: {
      v2 = track$e(s, p);
      if (v2 < 0) break u8;
      p = v2;
      break d1;
    }
    u10: {
      if ((c | 32) !== 97) {
        $miss(p);
        break u10;
      }
      v2 = track$f(s, p);
      if (v2 < 0) break u10;
      p = v2;
      break d1;
    }
    u12: {
      if (c !== 97) break u12;
      if (!s.startsWith("Long text, which is no copy wherever it is called", p)) {
        $miss(p);
        break u12;
      }
      p += 49;
      break d1;
    }
    u14: {
      if (c === 97) break u14;
      if (!s.startsWith("Long text, which is no copy wherever it is called", p)) {
        $miss(p);
        break u14;
      }
      p += 49;
      break d1;
    }
    u16: {
      if (!true) break u16;
      if (!s.startsWith("Long text, which is no copy wherever it is called", p)) {
        $miss(p);
        break u16;
      }
      p += 49;
      break d1;
    }
    f19: {
      d20: {
        u21: {
          if (c !== 97) {
            $miss(p);
            break u21;
          }
          p++;
          break d20;
        }
      }
      if (!s.startsWith("Long text, which is no copy wherever it is called", p)) {
        $miss(p);
        break f19;
      }
      p += 49;
      break d1;
    }
    p = v1;
    f24: {
      if (!($class[(c = $at(s, p))] & 1)) {
        $miss(p);
        break f24;
      }
      v2 = track$c(s, p);
      if (v2 < 0) break f24;
      p = v2;
      if (!s.startsWith("Long text, which is no copy wherever it is called", p)) {
        $miss(p);
        break f24;
      }
      p += 49;
      break d1;
    }
    p = v1;
    u25: {
      v2 = track$l(s, p);
      if (v2 < 0) break u25;
      p = v2;
      break d1;
    }
    f28: {
      v2 = track$l(s, p);
      if (v2 < 0) break f28;
      p = v2;
      if (!s.startsWith("Long text, which is no copy wherever it is called", p)) {
        $miss(p);
        break f28;
      }
      p += 49;
      break d1;
    }
    p = v1;
    u29: {
      if (((c = $at(s, p)) | 32) !== 122) {
        $miss(p);
        break u29;
      }
      v2 = track$n(s, p);
      if (v2 < 0) break u29;
      p = v2;
      break d1;
    }
    f32: {
      v2 = 0;
      for (;;) {
        if ((c = $at(s, p)) === 97) p++;
        else $miss(p);
        d37: {
          u38: {
            if ((c = $at(s, p)) !== 98) {
              $miss(p);
              break u38;
            }
            p++;
            break d37;
          }
        }
        if (++v2 === 2) break;
      }
      if (!s.startsWith("Long text, which is no copy wherever it is called", p)) {
        $miss(p);
        break f32;
      }
      p += 49;
      break d1;
    }
    p = v1;
    u40: {
      if ((c = $at(s, p)) - 97 >>> 0 >= 2) {
        $miss(p);
        break u40;
      }
      v2 = track$p(s, p);
      if (v2 < 0) break u40;
      p = v2;
      break d1;
    }
    u42: {
      d44: {
        v2 = p;
        f46: {
          if (c === 97) p++;
          if (!s.startsWith("Long text, which is no copy wherever it is called", p)) break f46;
          p += 49;
          break d44;
        }
        p = v2;
        {
          $miss(p);
          break u42;
        }
      }
      break d1;
    }
    f48: {
      d49: {
        v2 = p;
        f50: {
          d51: {
            f53: {
              if ((c = $at(s, p)) !== 97) {
                $miss(p);
                break f53;
              }
              p++;
              if ((c = $at(s, p)) !== 98) {
                $miss(p);
                break f53;
              }
              p++;
              break d51;
            }
            p = v2;
            if ((c = $at(s, p)) !== 99) {
              $miss(p);
              break f50;
            }
            p++;
            if (((c = $at(s, p)) | 32) !== 100) {
              $miss(p);
              break f50;
            }
            p++;
          }
          break d49;
        }
        p = v2;
      }
      if (!s.startsWith("Long text, which is no copy wherever it is called", p)) {
        $miss(p);
        break f48;
      }
      p += 49;
      break d1;
    }
    p = v1;
    f55: {
      for (;;) {
        v2 = track$l(s, p);
        if (v2 < 0) break;
        p = v2;
      }
      if (!s.startsWith("Long text, which is no copy wherever it is called", p)) {
        $miss(p);
        break f55;
      }
      p += 49;
      break d1;
    }
    p = v1;
    f58: {
      for (;;) {
        v2 = track$l(s, p);
        if (v2 < 0) break;
        p = v2;
      }
      if (p === v1) break f58;
      if (!s.startsWith("Long text, which is no copy wherever it is called", p)) {
        $miss(p);
        break f58;
      }
      p += 49;
      break d1;
    }
    p = v1;
    f61: {
      if ((c = $at(s, p)) !== 0 || ($at(s, p + 1) | 32) !== 97) {
        $miss(p);
        break f61;
      }
      p += 2;
      if (!s.startsWith("Long text, which is no copy wherever it is called", p)) {
        $miss(p);
        break f61;
      }
      p += 49;
      break d1;
    }
    p = v1;
    f63: {
      d64: {
        if (!s.startsWith("A text that may be missing, and no copy wherever it is called", p)) {
          $miss(p);
          break d64;
        }
        p += 61;
      }
      if (!s.startsWith("Long text, which is no copy wherever it is called", p)) {
        $miss(p);
        break f63;
      }
      p += 49;
      break d1;
    }
    p = v1;
    f67: {
      if (((c = $at(s, p)) !== 76 && c !== 120)) {
        $miss(p);
        break f67;
      }
      v2 = track$b(s, p);
      if (v2 < 0) break f67;
      p = v2;
      if ((c = $at(s, p)) !== 46) {
        $miss(p);
        break f67;
      }
      p++;
      break d1;
    }
    p = v1;
    if ((c = $at(s, p)) !== 33) return $miss(p);
    p++;
  }
  if (!($class[(c = $at(s, p))] & 2)) return $miss(p);
  d68: {
    v1 = p;
    f70: {
      if (c === 97) p++;
      else $miss(p);
      if (!s.startsWith("Long text, which is no copy wherever it is called", p)) {
        $miss(p);
        break f70;
      }
      p += 49;
      break d68;
    }
    p = v1;
    u71: {
      if ((c = $at(s, p)) !== 118) {
        $miss(p);
        break u71;
      }
      p++;
      break d68;
    }
    f74: {
      if (!s.startsWith("Long text", p)) {
        $miss(p);
        break f74;
      }
      p += 9;
      if (!s.startsWith("that is no copy", p)) {
        $miss(p);
        break f74;
      }
      p += 15;
      break d68;
    }
    p = v1;
    f76: {
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 119; c = -1) p++;
      $miss(p);
      if (p === v1) break f76;
      if (!s.startsWith("Long text, which is no copy wherever it is called", p)) {
        $miss(p);
        break f76;
      }
      p += 49;
      break d68;
    }
    p = v1;
    if ((c = $at(s, p)) !== 33) return $miss(p);
    p++;
  }
  d77: {
    v1 = p;
    f79: {
      if (!($class[(c = $at(s, p))] & 4)) {
        $miss(p);
        break f79;
      }
      d80: {
        f82: {
          if (c !== 121) break f82;
          if (c - 49 >>> 0 >= 2) {
            $miss(p);
            break f82;
          }
          p++;
          if (!s.startsWith("Long text, which is no copy wherever it is called", p)) {
            $miss(p);
            break f82;
          }
          p += 49;
          break d80;
        }
        p = v1;
        u83: {
          if ((c = $at(s, p)) !== 98) {
            $miss(p);
            break u83;
          }
          p++;
          break d80;
        }
        u85: {
          if ((c | 32) !== 97) {
            $miss(p);
            break u85;
          }
          v2 = track$f(s, p);
          if (v2 < 0) break u85;
          p = v2;
          break d80;
        }
        if (c !== 99) {
          $miss(p);
          break f79;
        }
        p++;
      }
      if ((c = $at(s, p)) !== 46) {
        $miss(p);
        break f79;
      }
      p++;
      break d77;
    }
    p = v1;
    u87: {
      if (((c = $at(s, p)) | 32) !== 97) {
        $miss(p);
        break u87;
      }
      v2 = track$f(s, p);
      if (v2 < 0) break u87;
      p = v2;
      break d77;
    }
    u89: {
      if (c - 97 >>> 0 >= 2) {
        $miss(p);
        break u89;
      }
      v2 = track$p(s, p);
      if (v2 < 0) break u89;
      p = v2;
      break d77;
    }
    u91: {
      if ((c | 32) !== 122) {
        $miss(p);
        break u91;
      }
      v2 = track$n(s, p);
      if (v2 < 0) break u91;
      p = v2;
      break d77;
    }
    u93: {
      v2 = track$e(s, p);
      if (v2 < 0) break u93;
      p = v2;
      break d77;
    }
    if (c !== 33) return $miss(p);
    p++;
  }
  return p;
}

export function diagnose_a(s) {
  $furthest = 0;
  return $diagnosis(s, track$a(s, 0));
}

let $furthest = 0;

function $miss(p) {
  if (p > $furthest) $furthest = p;
  return -1;
}

function $diagnosis(s, end) {
  return end === s.length ? -1 : end > $furthest ? end : $furthest;
}
