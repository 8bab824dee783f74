/*
a = $(([a] ("b" / ""))? "." ([a] ("" / "b"))? "." ([a] ("b" / "c"))? "." ([a] "bc"?)? "." ([a] "b"*)? ".")
    / $(([a] "b"+)? "," ([a] z*)? "," ([a] z+)? "," ([a] r)? "," ([a] rr)? "," ([a] &"b")? "," ([a] "")? ",")
    / $(([a] z)? ";" ([a] "b"? "c"*)? ";" ([a] "b"? "cd")? ";" ([a] ("b"? / "c"))? ";" ([a] z*)? ";")
    / x:$"a"+ y:("b"? { return []; }) z:$"c"* { return [x, y, z]; }
    / x:$"d"+ y:("b" { return []; }) { return [x, y]; } / x:$"e"+ y:r { return [x, y]; }
    / x:$"f"+ y:z { return [x, y]; } / x:$"g"+ y:$("b"? "c"?) { return [x, y]; }
    / x:$"h"+ y:$("b"? "c") { return [x, y]; } / x:$"i"+ y:rr { return [x, y]; }
    / x:$"j"+ y:n { return [x, y]; } / x:$"k"+ !{ return x; }
  n "n" = "b"? { return ["long"]; }
  r = "b"? "c"? { return ["long"]; }
  rr = "(" rr? ")" / "" { return ["long"]; }
  z = "zed" / "Zed, which is a long text as well" { return ["long"]; }
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
const $class = /* @__PURE__ */ $classes([",,..;;aadk"]);

function action$a(x) { return x; }

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

function track$r(s, p) {
  let c;
  if ((c = $at(s, p)) === 98) p++;
  else $miss(p);
  if ((c = $at(s, p)) === 99) p++;
  else $miss(p);
  return p;
}

function track$rr(s, p) {
  let c, v1, v2;
  d1: {
    v1 = p;
    f3: {
      if ((c = $at(s, p)) !== 40) {
        $miss(p);
        break f3;
      }
      p++;
      d4: {
        v2 = track$rr(s, p);
        if (v2 < 0) break d4;
        p = v2;
      }
      if ((c = $at(s, p)) !== 41) {
        $miss(p);
        break f3;
      }
      p++;
      break d1;
    }
    p = v1;
  }
  return p;
}

function track$a(s, p) {
  let c, v1, v2, v3, v4;
  if (!($class[(c = $at(s, p))] & 1)) return $miss(p);
  d1: {
    v1 = p;
    f3: {
      d4: {
        if (c !== 97) {
          $miss(p);
          break d4;
        }
        p++;
        d6: {
          u7: {
            if ((c = $at(s, p)) !== 98) {
              $miss(p);
              break u7;
            }
            p++;
            break d6;
          }
        }
      }
      if ((c = $at(s, p)) !== 46) {
        $miss(p);
        break f3;
      }
      p++;
      d9: {
        if ((c = $at(s, p)) !== 97) {
          $miss(p);
          break d9;
        }
        p++;
      }
      if ((c = $at(s, p)) !== 46) {
        $miss(p);
        break f3;
      }
      p++;
      d14: {
        v2 = p;
        f15: {
          if ((c = $at(s, p)) !== 97) {
            $miss(p);
            break f15;
          }
          p++;
          if ((c = $at(s, p)) - 98 >>> 0 >= 2) {
            $miss(p);
            break f15;
          }
          p++;
          break d14;
        }
        p = v2;
      }
      if ((c = $at(s, p)) !== 46) {
        $miss(p);
        break f3;
      }
      p++;
      d16: {
        if ((c = $at(s, p)) !== 97) {
          $miss(p);
          break d16;
        }
        p++;
        d18: {
          if ((c = $at(s, p)) !== 98 || $at(s, p + 1) !== 99) {
            $miss(p);
            break d18;
          }
          p += 2;
        }
      }
      if ((c = $at(s, p)) !== 46) {
        $miss(p);
        break f3;
      }
      p++;
      d20: {
        if ((c = $at(s, p)) !== 97) {
          $miss(p);
          break d20;
        }
        p++;
        for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 98; c = -1) p++;
        $miss(p);
      }
      if (c !== 46) {
        $miss(p);
        break f3;
      }
      p++;
      break d1;
    }
    p = v1;
    f23: {
      d24: {
        f25: {
          if ((c = $at(s, p)) !== 97) {
            $miss(p);
            break f25;
          }
          p++;
          v2 = p;
          for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 98; c = -1) p++;
          $miss(p);
          if (p === v2) break f25;
          break d24;
        }
        p = v1;
        c = $at(s, p);
      }
      if (c !== 44) {
        $miss(p);
        break f23;
      }
      p++;
      d26: {
        if ((c = $at(s, p)) !== 97) {
          $miss(p);
          break d26;
        }
        p++;
        for (;;) {
          v2 = track$z(s, p);
          if (v2 < 0) break;
          p = v2;
        }
      }
      if ((c = $at(s, p)) !== 44) {
        $miss(p);
        break f23;
      }
      p++;
      d29: {
        v2 = p;
        f30: {
          if ((c = $at(s, p)) !== 97) {
            $miss(p);
            break f30;
          }
          p++;
          v3 = p;
          for (;;) {
            v4 = track$z(s, p);
            if (v4 < 0) break;
            p = v4;
          }
          if (p === v3) break f30;
          break d29;
        }
        p = v2;
      }
      if ((c = $at(s, p)) !== 44) {
        $miss(p);
        break f23;
      }
      p++;
      d32: {
        if ((c = $at(s, p)) !== 97) {
          $miss(p);
          break d32;
        }
        p++;
        v2 = track$r(s, p);
        if (v2 < 0) break d32;
        p = v2;
      }
      if ((c = $at(s, p)) !== 44) {
        $miss(p);
        break f23;
      }
      p++;
      d34: {
        v2 = p;
        f35: {
          if ((c = $at(s, p)) !== 97) {
            $miss(p);
            break f35;
          }
          p++;
          v3 = track$rr(s, p);
          if (v3 < 0) break f35;
          p = v3;
          break d34;
        }
        p = v2;
      }
      if ((c = $at(s, p)) !== 44) {
        $miss(p);
        break f23;
      }
      p++;
      d36: {
        v2 = p;
        f37: {
          if ((c = $at(s, p)) !== 97) {
            $miss(p);
            break f37;
          }
          p++;
          if ((c = $at(s, p)) !== 98) break f37;
          break d36;
        }
        p = v2;
        c = $at(s, p);
      }
      if (c !== 44) {
        $miss(p);
        break f23;
      }
      p++;
      d38: {
        if ((c = $at(s, p)) !== 97) {
          $miss(p);
          break d38;
        }
        p++;
      }
      if ((c = $at(s, p)) !== 44) {
        $miss(p);
        break f23;
      }
      p++;
      break d1;
    }
    p = v1;
    f41: {
      d42: {
        f43: {
          if ((c = $at(s, p)) !== 97) {
            $miss(p);
            break f43;
          }
          p++;
          v2 = track$z(s, p);
          if (v2 < 0) break f43;
          p = v2;
          break d42;
        }
        p = v1;
      }
      if ((c = $at(s, p)) !== 59) {
        $miss(p);
        break f41;
      }
      p++;
      d44: {
        if ((c = $at(s, p)) !== 97) {
          $miss(p);
          break d44;
        }
        p++;
        if ((c = $at(s, p)) === 98) p++;
        else $miss(p);
        for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 99; c = -1) p++;
        $miss(p);
      }
      if (c !== 59) {
        $miss(p);
        break f41;
      }
      p++;
      d46: {
        v2 = p;
        f47: {
          if ((c = $at(s, p)) !== 97) {
            $miss(p);
            break f47;
          }
          p++;
          if ((c = $at(s, p)) === 98) p++;
          else $miss(p);
          if ((c = $at(s, p)) !== 99 || $at(s, p + 1) !== 100) {
            $miss(p);
            break f47;
          }
          p += 2;
          break d46;
        }
        p = v2;
      }
      if ((c = $at(s, p)) !== 59) {
        $miss(p);
        break f41;
      }
      p++;
      d48: {
        if ((c = $at(s, p)) !== 97) {
          $miss(p);
          break d48;
        }
        p++;
        if ((c = $at(s, p)) === 98) p++;
        else $miss(p);
      }
      if ((c = $at(s, p)) !== 59) {
        $miss(p);
        break f41;
      }
      p++;
      d53: {
        if ((c = $at(s, p)) !== 97) {
          $miss(p);
          break d53;
        }
        p++;
        for (;;) {
          v2 = track$z(s, p);
          if (v2 < 0) break;
          p = v2;
        }
      }
      if ((c = $at(s, p)) !== 59) {
        $miss(p);
        break f41;
      }
      p++;
      break d1;
    }
    p = v1;
    u56: {
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 97; c = -1) p++;
      $miss(p);
      if (p === v1) break u56;
      if (c === 98) p++;
      else $miss(p);
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 99; c = -1) p++;
      $miss(p);
      break d1;
    }
    f59: {
      v2 = p;
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 100; c = -1) p++;
      $miss(p);
      if (p === v2) break f59;
      if (c !== 98) {
        $miss(p);
        break f59;
      }
      p++;
      break d1;
    }
    p = v1;
    u60: {
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 101; c = -1) p++;
      $miss(p);
      if (p === v1) break u60;
      v2 = track$r(s, p);
      if (v2 < 0) break u60;
      p = v2;
      break d1;
    }
    f63: {
      v2 = p;
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 102; c = -1) p++;
      $miss(p);
      if (p === v2) break f63;
      v2 = track$z(s, p);
      if (v2 < 0) break f63;
      p = v2;
      break d1;
    }
    p = v1;
    u64: {
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 103; c = -1) p++;
      $miss(p);
      if (p === v1) break u64;
      if (c === 98) p++;
      else $miss(p);
      if ((c = $at(s, p)) === 99) p++;
      else $miss(p);
      break d1;
    }
    f67: {
      v2 = p;
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 104; c = -1) p++;
      $miss(p);
      if (p === v2) break f67;
      if (c === 98) p++;
      else $miss(p);
      if ((c = $at(s, p)) !== 99) {
        $miss(p);
        break f67;
      }
      p++;
      break d1;
    }
    p = v1;
    f69: {
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 105; c = -1) p++;
      $miss(p);
      if (p === v1) break f69;
      v2 = track$rr(s, p);
      if (v2 < 0) break f69;
      p = v2;
      break d1;
    }
    p = v1;
    u70: {
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 106; c = -1) p++;
      $miss(p);
      if (p === v1) break u70;
      if (c === 98) p++;
      break d1;
    }
    v2 = p;
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 107; c = -1) p++;
    $miss(p);
    if (p === v2) return -1;
    v3 = p;
    if (action$a(s.slice(v2, v3))) return -1;
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
