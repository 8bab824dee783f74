/*
a = (b / "!" / b ".") (c / "!" / c ".") (d / "!" / d ".") (e / "!" / e ".") (f / "!" / f ".") (g / "!" / g ".") (h / "!" / h ".") (i / "!" / i ".") (j / "!" / j ".") (k / "!" / k ".") (l / "!" / l ".") (m / "!" / m ".") (o / "!" / o ".") (q / "!" / q ".")
    ("1" "2" / [3] / n "4" / n+) (&"1" "2" / &"3" . / &"4" . "5" / !"6" [78]) ("1" / "2" / !"3" [45] / "6") (n+ / p+ / n+ / p+)
  b = n+ "Long text, which is no copy wherever it is called"
  c = (&"a" "b")|2| "Long text, which is no copy wherever it is called"
  d = ("a" "b")|2.., &"x" ","| "Long text, which is no copy wherever it is called"
  e = "a"|2.., ","| "Long text, which is no copy wherever it is called"
  f = (&"a" "b" / "c" "d") "Long text, which is no copy wherever it is called"
  g = (&"a" "b" / &"c" "d") "Long text, which is no copy wherever it is called"
  h = x:$("a" "b") (&{ return x; } "c")? "Long text, which is no copy wherever it is called"
  i = x:(y:"a" "b" { return [y]; }) (&{ return x; } "c")? "Long text, which is no copy wherever it is called"
  j = "(" j ")" / "Long text, which is no copy wherever it is called"
  k = b "Long text, which is no copy wherever it is called"
  l = "l" j "Long text, which is no copy wherever it is called"
  m = n "Long text, which is no copy wherever it is called"
  n "n" = "n" "o"? / "long text that is no copy"
  p "p" = "p" "o"? / "p, a long text that is no copy"
  o = n* "Long text, which is no copy wherever it is called"
  q = x:n (&{ return x; } "c")? "Long text, which is no copy wherever it is called"
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
const $class = /* @__PURE__ */ $classes(["LLllnn","1133llnn","llnnpp"]);

function action$h(x) { return x; }

function action$i(y) { return [y]; }

function action$i$2(x) { return x; }

function action$q(x) { return x; }

function run$n(s, p) {
  let c;
  for (;;) {
    if ((c = $at(s, p)) === 110) {
      p++;
      if ((c = $at(s, p)) === 111) p++;
    } else {
      if (!s.startsWith("long text that is no copy", p)) break;
      p += 25;
    }
  }
  return p;
}

function track$b(s, p) {
  let v1;
  v1 = p;
  p = run$n(s, p);
  $miss(p);
  if (p === v1) return -1;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function track$c(s, p) {
  let c, v1;
  v1 = 0;
  for (;;) {
    if ((c = $at(s, p)) !== 97) return -1;
    if (c !== 98) return $miss(p);
    p++;
    if (++v1 === 2) break;
  }
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function track$d(s, p) {
  let c, v1, v2;
  v1 = 0;
  v2 = p;
  for (;;) {
    if ((c = $at(s, p)) !== 97) {
      $miss(p);
      break;
    }
    p++;
    if ((c = $at(s, p)) !== 98) {
      $miss(p);
      break;
    }
    p++;
    v2 = p;
    v1++;
    if ((c = $at(s, p)) !== 120) break;
    if (c !== 44) {
      $miss(p);
      break;
    }
    p++;
  }
  p = v2;
  if (v1 < 2) return -1;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function track$e(s, p) {
  let c, v1, v2;
  v1 = 0;
  v2 = p;
  for (;;) {
    if ((c = $at(s, p)) !== 97) {
      $miss(p);
      break;
    }
    p++;
    v2 = p;
    v1++;
    if ((c = $at(s, p)) !== 44) {
      $miss(p);
      break;
    }
    p++;
  }
  p = v2;
  if (v1 < 2) return -1;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function track$f(s, p) {
  let c;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 97) break u2;
      if (c !== 98) {
        $miss(p);
        break u2;
      }
      p++;
      break d1;
    }
    if (c !== 99) return $miss(p);
    p++;
    if ((c = $at(s, p)) !== 100) return $miss(p);
    p++;
  }
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function track$g(s, p) {
  let c;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 97) break u2;
      if (c !== 98) {
        $miss(p);
        break u2;
      }
      p++;
      break d1;
    }
    if (c !== 99) return -1;
    if (c !== 100) return $miss(p);
    p++;
  }
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function track$h(s, p) {
  let c, v1, v2;
  v1 = p;
  if ((c = $at(s, p)) !== 97) return $miss(p);
  p++;
  if ((c = $at(s, p)) !== 98) return $miss(p);
  p++;
  v2 = p;
  d1: {
    if (!action$h(s.slice(v1, v2))) break d1;
    if ((c = $at(s, p)) !== 99) {
      $miss(p);
      break d1;
    }
    p++;
  }
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function track$i(s, p) {
  let c, v1, v2;
  if ((c = $at(s, p)) !== 97) return $miss(p);
  v2 = "a";
  p++;
  if ((c = $at(s, p)) !== 98) return $miss(p);
  p++;
  v1 = action$i(v2);
  d1: {
    if (!action$i$2(v1)) break d1;
    if ((c = $at(s, p)) !== 99) {
      $miss(p);
      break d1;
    }
    p++;
  }
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function track$j(s, p) {
  let c, v1, v2;
  d1: {
    v1 = p;
    f3: {
      if ((c = $at(s, p)) !== 40) {
        $miss(p);
        break f3;
      }
      p++;
      v2 = track$j(s, p);
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

function track$k(s, p) {
  let v1;
  v1 = track$b(s, p);
  if (v1 < 0) return -1;
  p = v1;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function track$l(s, p) {
  let c, v1;
  if ((c = $at(s, p)) !== 108) return $miss(p);
  p++;
  v1 = track$j(s, p);
  if (v1 < 0) return -1;
  p = v1;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function track$n(s, p) {
  let c;
  d1: {
    u2: {
      if ((c = $at(s, p)) === 110) {
        p++;
        if ((c = $at(s, p)) === 111) p++;
      } else {
        if (!s.startsWith("long text that is no copy", p)) break u2;
        p += 25;
      }
      break d1;
    }
    return $miss(p);
  }
  return p;
}

function track$m(s, p) {
  let v1;
  v1 = track$n(s, p);
  if (v1 < 0) return -1;
  p = v1;
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function track$o(s, p) {
  p = run$n(s, p);
  $miss(p);
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function track$q(s, p) {
  let c, v1, v2, v3;
  d1: {
    u2: {
      d4: {
        u5: {
          if ((c = $at(s, p)) !== 110) break u5;
          v2 = "n";
          p++;
          d7: {
            u8: {
              if ((c = $at(s, p)) !== 111) break u8;
              v3 = "o";
              p++;
              break d7;
            }
            v3 = null;
          }
          v1 = [v2, v3];
          break d4;
        }
        if (!s.startsWith("long text that is no copy", p)) break u2;
        v1 = "long text that is no copy";
        p += 25;
      }
      break d1;
    }
    return $miss(p);
  }
  d10: {
    if (!action$q(v1)) break d10;
    if ((c = $at(s, p)) !== 99) {
      $miss(p);
      break d10;
    }
    p++;
  }
  if (!s.startsWith("Long text, which is no copy wherever it is called", p)) return $miss(p);
  p += 49;
  return p;
}

function run$p(s, p) {
  let c;
  for (;;) {
    if ((c = $at(s, p)) === 112) {
      p++;
      if ((c = $at(s, p)) === 111) p++;
    } else {
      if (!s.startsWith("p, a long text that is no copy", p)) break;
      p += 30;
    }
  }
  return p;
}

function track$a(s, p) {
  let c, v1, v2;
  d1: {
    u2: {
      if (((c = $at(s, p)) !== 108 && c !== 110)) {
        $miss(p);
        break u2;
      }
      v1 = track$b(s, p);
      if (v1 < 0) break u2;
      p = v1;
      break d1;
    }
    u4: {
      if (c !== 33) {
        $miss(p);
        break u4;
      }
      p++;
      break d1;
    }
    v1 = track$b(s, p);
    if (v1 < 0) return -1;
    p = v1;
    if ((c = $at(s, p)) !== 46) return $miss(p);
    p++;
  }
  d6: {
    u7: {
      v1 = track$c(s, p);
      if (v1 < 0) break u7;
      p = v1;
      break d6;
    }
    u9: {
      if ((c = $at(s, p)) !== 33) {
        $miss(p);
        break u9;
      }
      p++;
      break d6;
    }
    v1 = track$c(s, p);
    if (v1 < 0) return -1;
    p = v1;
    if ((c = $at(s, p)) !== 46) return $miss(p);
    p++;
  }
  d11: {
    u12: {
      v1 = track$d(s, p);
      if (v1 < 0) break u12;
      p = v1;
      break d11;
    }
    u14: {
      if ((c = $at(s, p)) !== 33) {
        $miss(p);
        break u14;
      }
      p++;
      break d11;
    }
    v1 = track$d(s, p);
    if (v1 < 0) return -1;
    p = v1;
    if ((c = $at(s, p)) !== 46) return $miss(p);
    p++;
  }
  d16: {
    u17: {
      if ((c = $at(s, p)) !== 97) {
        $miss(p);
        break u17;
      }
      v1 = track$e(s, p);
      if (v1 < 0) break u17;
      p = v1;
      break d16;
    }
    u19: {
      if (c !== 33) {
        $miss(p);
        break u19;
      }
      p++;
      break d16;
    }
    v1 = track$e(s, p);
    if (v1 < 0) return -1;
    p = v1;
    if ((c = $at(s, p)) !== 46) return $miss(p);
    p++;
  }
  d21: {
    u22: {
      if ((c = $at(s, p)) - 98 >>> 0 >= 2) {
        $miss(p);
        break u22;
      }
      v1 = track$f(s, p);
      if (v1 < 0) break u22;
      p = v1;
      break d21;
    }
    u24: {
      if (c !== 33) {
        $miss(p);
        break u24;
      }
      p++;
      break d21;
    }
    v1 = track$f(s, p);
    if (v1 < 0) return -1;
    p = v1;
    if ((c = $at(s, p)) !== 46) return $miss(p);
    p++;
  }
  d26: {
    u27: {
      v1 = track$g(s, p);
      if (v1 < 0) break u27;
      p = v1;
      break d26;
    }
    u29: {
      if ((c = $at(s, p)) !== 33) {
        $miss(p);
        break u29;
      }
      p++;
      break d26;
    }
    v1 = track$g(s, p);
    if (v1 < 0) return -1;
    p = v1;
    if ((c = $at(s, p)) !== 46) return $miss(p);
    p++;
  }
  d31: {
    u32: {
      if ((c = $at(s, p)) !== 97) {
        $miss(p);
        break u32;
      }
      v1 = track$h(s, p);
      if (v1 < 0) break u32;
      p = v1;
      break d31;
    }
    u34: {
      if (c !== 33) {
        $miss(p);
        break u34;
      }
      p++;
      break d31;
    }
    v1 = track$h(s, p);
    if (v1 < 0) return -1;
    p = v1;
    if ((c = $at(s, p)) !== 46) return $miss(p);
    p++;
  }
  d36: {
    u37: {
      if ((c = $at(s, p)) !== 97) {
        $miss(p);
        break u37;
      }
      v1 = track$i(s, p);
      if (v1 < 0) break u37;
      p = v1;
      break d36;
    }
    u39: {
      if (c !== 33) {
        $miss(p);
        break u39;
      }
      p++;
      break d36;
    }
    v1 = track$i(s, p);
    if (v1 < 0) return -1;
    p = v1;
    if ((c = $at(s, p)) !== 46) return $miss(p);
    p++;
  }
  d41: {
    u42: {
      v1 = track$j(s, p);
      if (v1 < 0) break u42;
      p = v1;
      break d41;
    }
    u44: {
      if ((c = $at(s, p)) !== 33) {
        $miss(p);
        break u44;
      }
      p++;
      break d41;
    }
    v1 = track$j(s, p);
    if (v1 < 0) return -1;
    p = v1;
    if ((c = $at(s, p)) !== 46) return $miss(p);
    p++;
  }
  d46: {
    u47: {
      if (((c = $at(s, p)) !== 108 && c !== 110)) {
        $miss(p);
        break u47;
      }
      v1 = track$k(s, p);
      if (v1 < 0) break u47;
      p = v1;
      break d46;
    }
    u49: {
      if (c !== 33) {
        $miss(p);
        break u49;
      }
      p++;
      break d46;
    }
    v1 = track$k(s, p);
    if (v1 < 0) return -1;
    p = v1;
    if ((c = $at(s, p)) !== 46) return $miss(p);
    p++;
  }
  d51: {
    u52: {
      v1 = track$l(s, p);
      if (v1 < 0) break u52;
      p = v1;
      break d51;
    }
    u54: {
      if ((c = $at(s, p)) !== 33) {
        $miss(p);
        break u54;
      }
      p++;
      break d51;
    }
    v1 = track$l(s, p);
    if (v1 < 0) return -1;
    p = v1;
    if ((c = $at(s, p)) !== 46) return $miss(p);
    p++;
  }
  d56: {
    u57: {
      if (((c = $at(s, p)) !== 108 && c !== 110)) {
        $miss(p);
        break u57;
      }
      v1 = track$m(s, p);
      if (v1 < 0) break u57;
      p = v1;
      break d56;
    }
    u59: {
      if (c !== 33) {
        $miss(p);
        break u59;
      }
      p++;
      break d56;
    }
    v1 = track$m(s, p);
    if (v1 < 0) return -1;
    p = v1;
    if ((c = $at(s, p)) !== 46) return $miss(p);
    p++;
  }
  d61: {
    u62: {
      if (!($class[(c = $at(s, p))] & 1)) {
        $miss(p);
        break u62;
      }
      v1 = track$o(s, p);
      if (v1 < 0) break u62;
      p = v1;
      break d61;
    }
    u64: {
      if (c !== 33) {
        $miss(p);
        break u64;
      }
      p++;
      break d61;
    }
    v1 = track$o(s, p);
    if (v1 < 0) return -1;
    p = v1;
    if ((c = $at(s, p)) !== 46) return $miss(p);
    p++;
  }
  d66: {
    u67: {
      if (((c = $at(s, p)) !== 108 && c !== 110)) {
        $miss(p);
        break u67;
      }
      v1 = track$q(s, p);
      if (v1 < 0) break u67;
      p = v1;
      break d66;
    }
    u69: {
      if (c !== 33) {
        $miss(p);
        break u69;
      }
      p++;
      break d66;
    }
    v1 = track$q(s, p);
    if (v1 < 0) return -1;
    p = v1;
    if ((c = $at(s, p)) !== 46) return $miss(p);
    p++;
  }
  if (!($class[(c = $at(s, p))] & 2)) return $miss(p);
  d71: {
    v1 = p;
    f73: {
      if (c !== 49) {
        $miss(p);
        break f73;
      }
      p++;
      if ((c = $at(s, p)) !== 50) {
        $miss(p);
        break f73;
      }
      p++;
      break d71;
    }
    p = v1;
    u74: {
      if ((c = $at(s, p)) !== 51) {
        $miss(p);
        break u74;
      }
      p++;
      break d71;
    }
    f77: {
      if ((c !== 108 && c !== 110)) {
        $miss(p);
        break f77;
      }
      v2 = track$n(s, p);
      if (v2 < 0) break f77;
      p = v2;
      if ((c = $at(s, p)) !== 52) {
        $miss(p);
        break f77;
      }
      p++;
      break d71;
    }
    p = v1;
    p = run$n(s, p);
    $miss(p);
    if (p === v1) return -1;
  }
  d78: {
    v1 = p;
    u79: {
      if ((c = $at(s, p)) !== 49) break u79;
      if (c !== 50) {
        $miss(p);
        break u79;
      }
      p++;
      break d78;
    }
    u81: {
      if (c !== 51) break u81;
      if (c >>> 0 >= 65536) {
        $miss(p);
        break u81;
      }
      p++;
      break d78;
    }
    f84: {
      if (c !== 52) break f84;
      if (c >>> 0 >= 65536) {
        $miss(p);
        break f84;
      }
      p++;
      if ((c = $at(s, p)) !== 53) {
        $miss(p);
        break f84;
      }
      p++;
      break d78;
    }
    p = v1;
    if ((c = $at(s, p)) === 54) return -1;
    if (c - 55 >>> 0 >= 2) return $miss(p);
    p++;
  }
  d85: {
    u86: {
      if ((c = $at(s, p)) - 49 >>> 0 >= 2) {
        $miss(p);
        break u86;
      }
      p++;
      break d85;
    }
    u88: {
      if (c === 51) break u88;
      if (c - 52 >>> 0 >= 2) {
        $miss(p);
        break u88;
      }
      p++;
      break d85;
    }
    if (c !== 54) return $miss(p);
    p++;
  }
  if (!($class[(c = $at(s, p))] & 4)) return $miss(p);
  d90: {
    u91: {
      v1 = p;
      p = run$n(s, p);
      $miss(p);
      if (p === v1) break u91;
      break d90;
    }
    u93: {
      v1 = p;
      p = run$p(s, p);
      $miss(p);
      if (p === v1) break u93;
      break d90;
    }
    u95: {
      v1 = p;
      p = run$n(s, p);
      $miss(p);
      if (p === v1) break u95;
      break d90;
    }
    v1 = p;
    p = run$p(s, p);
    $miss(p);
    if (p === v1) return -1;
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
