/*
a = (b / "!") (c / "!") (d / "!") (e / "!") (f / "!") (g / "!") (h / "!") (i / "!") (j / "!")
    (k / "!") (l / "!") (m / "!") (o / "!") (q / "!")
    ("1" "2" / [3] / n "4" / n+) (&"1" "2" / &"3" . / &"4" . "5" / !"6" [78]) ("1" / "2" / !"3" [45] / "6")
  b = n+ "Long text that is no copy"
  c = (&"a" "b")|2| "Long text that is no copy"
  d = ("a" "b")|2.., &"x" ","| "Long text that is no copy"
  e = "a"|2.., ","| "Long text that is no copy"
  f = (&"a" "b" / "c" "d") "Long text that is no copy"
  g = (&"a" "b" / &"c" "d") "Long text that is no copy"
  h = x:$("a" "b") (&{ return x; } "c")? "Long text that is no copy"
  i = x:(y:"a" "b" { return [y]; }) (&{ return x; } "c")? "Long text that is no copy"
  j = "(" j ")" / "Long text that is no copy"
  k = b "Long text that is no copy"
  l = "l" j "Long text that is no copy"
  m = n "Long text that is no copy"
  n "n" = "n" "o"? / "long text that is no copy"
  o = n* "Long text that is no copy"
  q = x:n (&{ return x; } "c")? "Long text that is no copy"
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
const $class = /* @__PURE__ */ $classes(["1133llnn"]);

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
  if (!s.startsWith("Long text that is no copy", p)) return $miss(p);
  p += 25;
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
    if (!s.startsWith("Long text that is no copy", p)) return $miss(p);
    p += 25;
  }
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

function track$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7;
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
    if (c !== 33) return $miss(p);
    p++;
  }
  d4: {
    v1 = p;
    f6: {
      v2 = 0;
      for (;;) {
        if ((c = $at(s, p)) !== 97) break f6;
        if (c !== 98) {
          $miss(p);
          break f6;
        }
        p++;
        if (++v2 === 2) break;
      }
      if (!s.startsWith("Long text that is no copy", p)) {
        $miss(p);
        break f6;
      }
      p += 25;
      break d4;
    }
    p = v1;
    if ((c = $at(s, p)) !== 33) return $miss(p);
    p++;
  }
  d8: {
    v1 = p;
    f10: {
      v2 = 0;
      v3 = p;
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
        v3 = p;
        v2++;
        if ((c = $at(s, p)) !== 120) break;
        if (c !== 44) {
          $miss(p);
          break;
        }
        p++;
      }
      p = v3;
      if (v2 < 2) break f10;
      if (!s.startsWith("Long text that is no copy", p)) {
        $miss(p);
        break f10;
      }
      p += 25;
      break d8;
    }
    p = v1;
    if ((c = $at(s, p)) !== 33) return $miss(p);
    p++;
  }
  d13: {
    v1 = p;
    f15: {
      v2 = 0;
      v3 = p;
      for (;;) {
        if ((c = $at(s, p)) !== 97) {
          $miss(p);
          break;
        }
        p++;
        v3 = p;
        v2++;
        if ((c = $at(s, p)) !== 44) {
          $miss(p);
          break;
        }
        p++;
      }
      p = v3;
      if (v2 < 2) break f15;
      if (!s.startsWith("Long text that is no copy", p)) {
        $miss(p);
        break f15;
      }
      p += 25;
      break d13;
    }
    p = v1;
    if ((c = $at(s, p)) !== 33) return $miss(p);
    p++;
  }
  d18: {
    v1 = p;
    f20: {
      d21: {
        u22: {
          if ((c = $at(s, p)) !== 97) break u22;
          if (c !== 98) {
            $miss(p);
            break u22;
          }
          p++;
          break d21;
        }
        if (c !== 99) {
          $miss(p);
          break f20;
        }
        p++;
        if ((c = $at(s, p)) !== 100) {
          $miss(p);
          break f20;
        }
        p++;
      }
      if (!s.startsWith("Long text that is no copy", p)) {
        $miss(p);
        break f20;
      }
      p += 25;
      break d18;
    }
    p = v1;
    if ((c = $at(s, p)) !== 33) return $miss(p);
    p++;
  }
  d24: {
    v1 = p;
    f26: {
      d27: {
        u28: {
          if ((c = $at(s, p)) !== 97) break u28;
          if (c !== 98) {
            $miss(p);
            break u28;
          }
          p++;
          break d27;
        }
        if (c !== 99) break f26;
        if (c !== 100) {
          $miss(p);
          break f26;
        }
        p++;
      }
      if (!s.startsWith("Long text that is no copy", p)) {
        $miss(p);
        break f26;
      }
      p += 25;
      break d24;
    }
    p = v1;
    if ((c = $at(s, p)) !== 33) return $miss(p);
    p++;
  }
  d30: {
    v1 = p;
    f32: {
      v2 = p;
      if ((c = $at(s, p)) !== 97) {
        $miss(p);
        break f32;
      }
      p++;
      if ((c = $at(s, p)) !== 98) {
        $miss(p);
        break f32;
      }
      p++;
      v3 = p;
      d33: {
        if (!action$h(s.slice(v2, v3))) break d33;
        if ((c = $at(s, p)) !== 99) {
          $miss(p);
          break d33;
        }
        p++;
      }
      if (!s.startsWith("Long text that is no copy", p)) {
        $miss(p);
        break f32;
      }
      p += 25;
      break d30;
    }
    p = v1;
    if ((c = $at(s, p)) !== 33) return $miss(p);
    p++;
  }
  d35: {
    v1 = p;
    f37: {
      if ((c = $at(s, p)) !== 97) {
        $miss(p);
        break f37;
      }
      v5 = "a";
      p++;
      if ((c = $at(s, p)) !== 98) {
        $miss(p);
        break f37;
      }
      p++;
      v4 = action$i(v5);
      d38: {
        if (!action$i$2(v4)) break d38;
        if ((c = $at(s, p)) !== 99) {
          $miss(p);
          break d38;
        }
        p++;
      }
      if (!s.startsWith("Long text that is no copy", p)) {
        $miss(p);
        break f37;
      }
      p += 25;
      break d35;
    }
    p = v1;
    if ((c = $at(s, p)) !== 33) return $miss(p);
    p++;
  }
  d40: {
    u41: {
      v1 = track$j(s, p);
      if (v1 < 0) break u41;
      p = v1;
      break d40;
    }
    if ((c = $at(s, p)) !== 33) return $miss(p);
    p++;
  }
  d43: {
    v1 = p;
    f45: {
      if (((c = $at(s, p)) !== 108 && c !== 110)) {
        $miss(p);
        break f45;
      }
      v5 = track$b(s, p);
      if (v5 < 0) break f45;
      p = v5;
      if (!s.startsWith("Long text that is no copy", p)) {
        $miss(p);
        break f45;
      }
      p += 25;
      break d43;
    }
    p = v1;
    if ((c = $at(s, p)) !== 33) return $miss(p);
    p++;
  }
  d46: {
    v1 = p;
    f48: {
      if ((c = $at(s, p)) !== 108) {
        $miss(p);
        break f48;
      }
      p++;
      v5 = track$j(s, p);
      if (v5 < 0) break f48;
      p = v5;
      if (!s.startsWith("Long text that is no copy", p)) {
        $miss(p);
        break f48;
      }
      p += 25;
      break d46;
    }
    p = v1;
    if ((c = $at(s, p)) !== 33) return $miss(p);
    p++;
  }
  d49: {
    v1 = p;
    f51: {
      if (((c = $at(s, p)) !== 108 && c !== 110)) {
        $miss(p);
        break f51;
      }
      v5 = track$n(s, p);
      if (v5 < 0) break f51;
      p = v5;
      if (!s.startsWith("Long text that is no copy", p)) {
        $miss(p);
        break f51;
      }
      p += 25;
      break d49;
    }
    p = v1;
    if ((c = $at(s, p)) !== 33) return $miss(p);
    p++;
  }
  d52: {
    v1 = p;
    f54: {
      p = run$n(s, p);
      $miss(p);
      if (!s.startsWith("Long text that is no copy", p)) {
        $miss(p);
        break f54;
      }
      p += 25;
      break d52;
    }
    p = v1;
    if ((c = $at(s, p)) !== 33) return $miss(p);
    p++;
  }
  d55: {
    v1 = p;
    f57: {
      d58: {
        u59: {
          d61: {
            u62: {
              if ((c = $at(s, p)) !== 110) break u62;
              v6 = "n";
              p++;
              d64: {
                u65: {
                  if ((c = $at(s, p)) !== 111) break u65;
                  v7 = "o";
                  p++;
                  break d64;
                }
                v7 = null;
              }
              v5 = [v6, v7];
              break d61;
            }
            if (!s.startsWith("long text that is no copy", p)) break u59;
            v5 = "long text that is no copy";
            p += 25;
          }
          break d58;
        }
        {
          $miss(p);
          break f57;
        }
      }
      d67: {
        if (!action$q(v5)) break d67;
        if ((c = $at(s, p)) !== 99) {
          $miss(p);
          break d67;
        }
        p++;
      }
      if (!s.startsWith("Long text that is no copy", p)) {
        $miss(p);
        break f57;
      }
      p += 25;
      break d55;
    }
    p = v1;
    if ((c = $at(s, p)) !== 33) return $miss(p);
    p++;
  }
  if (!($class[(c = $at(s, p))] & 1)) return $miss(p);
  d69: {
    v1 = p;
    f71: {
      if (c !== 49) {
        $miss(p);
        break f71;
      }
      p++;
      if ((c = $at(s, p)) !== 50) {
        $miss(p);
        break f71;
      }
      p++;
      break d69;
    }
    p = v1;
    u72: {
      if ((c = $at(s, p)) !== 51) {
        $miss(p);
        break u72;
      }
      p++;
      break d69;
    }
    f75: {
      if ((c !== 108 && c !== 110)) {
        $miss(p);
        break f75;
      }
      v7 = track$n(s, p);
      if (v7 < 0) break f75;
      p = v7;
      if ((c = $at(s, p)) !== 52) {
        $miss(p);
        break f75;
      }
      p++;
      break d69;
    }
    p = v1;
    p = run$n(s, p);
    $miss(p);
    if (p === v1) return -1;
  }
  d76: {
    v1 = p;
    u77: {
      if ((c = $at(s, p)) !== 49) break u77;
      if (c !== 50) {
        $miss(p);
        break u77;
      }
      p++;
      break d76;
    }
    u79: {
      if (c !== 51) break u79;
      if (c >>> 0 >= 65536) {
        $miss(p);
        break u79;
      }
      p++;
      break d76;
    }
    f82: {
      if (c !== 52) break f82;
      if (c >>> 0 >= 65536) {
        $miss(p);
        break f82;
      }
      p++;
      if ((c = $at(s, p)) !== 53) {
        $miss(p);
        break f82;
      }
      p++;
      break d76;
    }
    p = v1;
    if ((c = $at(s, p)) === 54) return -1;
    if (c - 55 >>> 0 >= 2) return $miss(p);
    p++;
  }
  d83: {
    u84: {
      if ((c = $at(s, p)) - 49 >>> 0 >= 2) {
        $miss(p);
        break u84;
      }
      p++;
      break d83;
    }
    u86: {
      if (c === 51) break u86;
      if (c - 52 >>> 0 >= 2) {
        $miss(p);
        break u86;
      }
      p++;
      break d83;
    }
    if (c !== 54) return $miss(p);
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
