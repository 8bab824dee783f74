/*
a = "A" $([a]? [a]? "a"? [ab]? [a]?) $([b]? ([b] "c")? ("c" [b])?) $([c]? "cc"? ([d] / "cc")? [c]?) [d]? [d]? $("e"? e? [e]?)
    / $("a" [b] "c"i "de" [f]) $([a] / "b" / "c"i / "de" / [f]) $(("a" "b") ("c" ("d" [e])))
    / "0" &([a] / "b") . / "1" !([a] / "b" / !"c") . / "2" !([a] / "bc") . / "3" &(!"a") .
    / "4" (&"a" / &"b") . / "5" (&"a" / !"b") .  / "6" (&"a" / "b") . / "7" (![a-c] / &"b" / [d])
    / "B" @$(@"1") / "C" $(("1" "2"?) / [3])? $("1" (@"2" "3") "4") (@b / @$"c"+) $("y"i "Y"i [z])
    / ("8" / ("9" / ("x" / "y"))) (("a")) ((("b" "c"))) / $($("a" "b")) $($"c") $([d] $[e])
  b = @e
  e "e" = "e"
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
const $class = /* @__PURE__ */ $classes(["09ACaaxy","CCac","89xy"]);

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10;
  if (!($class[(c = $at(s, p))] & 1)) return ($end = -1);
  d1: {
    v2 = p;
    u2: {
      if (c !== 65) break u2;
      v3 = "A";
      p++;
      v5 = p;
      if ((c = $at(s, p)) === 97) {
        p++;
        if ((c = $at(s, p)) === 97) {
          p++;
          if ((c = $at(s, p)) === 97) p++;
        }
      }
      if ((c = $at(s, p)) - 97 >>> 0 < 2) p++;
      if ((c = $at(s, p)) === 97) p++;
      v4 = s.slice(v5, p);
      v6 = p;
      if ((c = $at(s, p)) === 98) p++;
      d4: {
        if ((c = $at(s, p)) !== 98 || $at(s, p + 1) !== 99) break d4;
        p += 2;
      }
      d6: {
        if ((c = $at(s, p)) !== 99 || $at(s, p + 1) !== 98) break d6;
        p += 2;
      }
      v5 = s.slice(v6, p);
      v7 = p;
      if ((c = $at(s, p)) === 99) p++;
      d8: {
        if ((c = $at(s, p)) !== 99 || $at(s, p + 1) !== 99) break d8;
        p += 2;
      }
      d10: {
        if ((c = $at(s, p)) === 100) {
          p++;
        } else {
          if (c !== 99 || $at(s, p + 1) !== 99) break d10;
          p += 2;
        }
      }
      if ((c = $at(s, p)) === 99) p++;
      v6 = s.slice(v7, p);
      d13: {
        u14: {
          if ((c = $at(s, p)) !== 100) break u14;
          v7 = s[p];
          p++;
          break d13;
        }
        v7 = null;
      }
      d16: {
        u17: {
          if ((c = $at(s, p)) !== 100) break u17;
          v8 = s[p];
          p++;
          break d16;
        }
        v8 = null;
      }
      v10 = p;
      if ((c = $at(s, p)) === 101) {
        p++;
        if ((c = $at(s, p)) === 101) {
          p++;
          if ((c = $at(s, p)) === 101) p++;
        }
      }
      v9 = s.slice(v10, p);
      v1 = [v3, v4, v5, v6, v7, v8, v9];
      break d1;
    }
    f20: {
      v9 = p;
      if (c !== 97 || $at(s, p + 1) !== 98 || ($at(s, p + 2) | 32) !== 99) break f20;
      p += 3;
      if ((c = $at(s, p)) !== 100 || $at(s, p + 1) !== 101) break f20;
      p += 2;
      if ((c = $at(s, p)) !== 102) break f20;
      p++;
      v8 = p;
      v7 = p;
      d21: {
        if ($class[(c = $at(s, p))] & 2) {
          p++;
        } else {
          u22: {
            if (c !== 100 || $at(s, p + 1) !== 101) break u22;
            p += 2;
            break d21;
          }
          if (c !== 102) break f20;
          p++;
        }
      }
      v6 = p;
      if ((c = $at(s, p)) !== 97 || $at(s, p + 1) !== 98 || $at(s, p + 2) !== 99) break f20;
      p += 3;
      if ((c = $at(s, p)) !== 100 || $at(s, p + 1) !== 101) break f20;
      p += 2;
      v5 = s.slice(v6, p);
      v1 = [s.slice(v9, v8), s.slice(v7, v6), v5];
      break d1;
    }
    p = v2;
    u24: {
      f25: {
        if ((c = $at(s, p)) !== 48) break u24;
        v5 = "0";
        p++;
        if ((c = $at(s, p)) - 97 >>> 0 >= 2) break f25;
        v6 = undefined;
        if (c >>> 0 >= 65536) break f25;
        v7 = s[p];
        p++;
        v1 = [v5, v6, v7];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u26: {
      f27: {
        if (c !== 49) break u26;
        v7 = "1";
        p++;
        if ((c = $at(s, p)) !== 99) break f27;
        v6 = undefined;
        if (c >>> 0 >= 65536) break f27;
        v5 = s[p];
        p++;
        v1 = [v7, v6, v5];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u28: {
      f29: {
        if (c !== 50) break u28;
        v5 = "2";
        p++;
        v7 = p;
        f30: {
          if ((c = $at(s, p)) === 97) {
            p++;
          } else {
            if (c !== 98 || $at(s, p + 1) !== 99) break f30;
            p += 2;
          }
          p = v7;
          break f29;
        }
        v6 = undefined;
        if (c >>> 0 >= 65536) break f29;
        v7 = s[p];
        p++;
        v1 = [v5, v6, v7];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u32: {
      f33: {
        if (c !== 51) break u32;
        v7 = "3";
        p++;
        if ((c = $at(s, p)) === 97) break f33;
        v6 = undefined;
        if (c >>> 0 >= 65536) break f33;
        v5 = s[p];
        p++;
        v1 = [v7, v6, v5];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u34: {
      f35: {
        if (c !== 52) break u34;
        v5 = "4";
        p++;
        if ((c = $at(s, p)) - 97 >>> 0 >= 2) break f35;
        v6 = undefined;
        if (c >>> 0 >= 65536) break f35;
        v7 = s[p];
        p++;
        v1 = [v5, v6, v7];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u36: {
      f37: {
        if (c !== 53) break u36;
        v7 = "5";
        p++;
        if ((c = $at(s, p)) === 98) break f37;
        v6 = undefined;
        if (c >>> 0 >= 65536) break f37;
        v5 = s[p];
        p++;
        v1 = [v7, v6, v5];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u38: {
      f39: {
        if (c !== 54) break u38;
        v5 = "6";
        p++;
        d40: {
          u41: {
            if ((c = $at(s, p)) !== 97) break u41;
            v6 = undefined;
            break d40;
          }
          if (c !== 98) break f39;
          v6 = "b";
          p++;
        }
        if ((c = $at(s, p)) >>> 0 >= 65536) break f39;
        v7 = s[p];
        p++;
        v1 = [v5, v6, v7];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u43: {
      f44: {
        if (c !== 55) break u43;
        v7 = "7";
        p++;
        d45: {
          u46: {
            if (((c = $at(s, p)) === 97 || c === 99)) break u46;
            v6 = undefined;
            break d45;
          }
          if (c !== 100) break f44;
          v6 = s[p];
          p++;
        }
        v1 = [v7, v6];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u48: {
      f49: {
        if (c !== 66) break u48;
        p++;
        if ((c = $at(s, p)) !== 49) break f49;
        v1 = s[p];
        p++;
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u50: {
      f51: {
        if (c !== 67) break u50;
        v6 = "C";
        p++;
        v7 = p;
        d52: {
          if ((c = $at(s, p)) === 49) {
            p++;
            if ((c = $at(s, p)) === 50) p++;
          } else {
            if (c !== 51) break d52;
            p++;
          }
        }
        v5 = p;
        v8 = p;
        if ((c = $at(s, p)) !== 49) break f51;
        p++;
        if ((c = $at(s, p)) !== 50 || $at(s, p + 1) !== 51 || $at(s, p + 2) !== 52) break f51;
        p += 3;
        v9 = p;
        d55: {
          u56: {
            if ((c = $at(s, p)) !== 101) break u56;
            v4 = s[p];
            p++;
            break d55;
          }
          v3 = p;
          if (c !== 99) break f51;
          p++;
          for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 99; c = -1) p++;
          v4 = s.slice(v3, p);
        }
        v10 = p;
        if (((c = $at(s, p)) | 32) !== 121 || ($at(s, p + 1) | 32) !== 121 || $at(s, p + 2) !== 122) break f51;
        p += 3;
        v3 = s.slice(v10, p);
        v1 = [v6, s.slice(v7, v5), s.slice(v8, v9), v4, v3];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u58: {
      f59: {
        if (!($class[c] & 4)) break u58;
        v3 = s[p];
        p++;
        if ((c = $at(s, p)) !== 97) break f59;
        v4 = "a";
        p++;
        if ((c = $at(s, p)) !== 98) break f59;
        v8 = "b";
        p++;
        if ((c = $at(s, p)) !== 99) break f59;
        v5 = "c";
        p++;
        v9 = [v8, v5];
        v1 = [v3, v4, v9];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    v9 = p;
    if (c !== 97 || $at(s, p + 1) !== 98) return ($end = -1);
    p += 2;
    v4 = p;
    if ((c = $at(s, p)) !== 99) return ($end = -1);
    v3 = "c";
    p++;
    v8 = p;
    if ((c = $at(s, p)) !== 100 || $at(s, p + 1) !== 101) return ($end = -1);
    p += 2;
    v5 = s.slice(v8, p);
    v1 = [s.slice(v9, v4), v3, v5];
  }
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c, v1, v2;
  d1: {
    v1 = p;
    u2: {
      if ((c = $at(s, p)) !== 65) {
        $miss(p, "\"A\"");
        break u2;
      }
      p++;
      if ((c = $at(s, p)) === 97) p++;
      else $miss(p, "[a]");
      if ((c = $at(s, p)) === 97) p++;
      else $miss(p, "[a]");
      if ((c = $at(s, p)) === 97) p++;
      else $miss(p, "\"a\"");
      if ((c = $at(s, p)) - 97 >>> 0 < 2) p++;
      else $miss(p, "[ab]");
      if ((c = $at(s, p)) === 97) p++;
      else $miss(p, "[a]");
      if ((c = $at(s, p)) === 98) p++;
      else $miss(p, "[b]");
      d4: {
        v2 = p;
        f5: {
          if ((c = $at(s, p)) !== 98) {
            $miss(p, "[b]");
            break f5;
          }
          p++;
          if ((c = $at(s, p)) !== 99) {
            $miss(p, "\"c\"");
            break f5;
          }
          p++;
          break d4;
        }
        p = v2;
      }
      d6: {
        v2 = p;
        f7: {
          if ((c = $at(s, p)) !== 99) {
            $miss(p, "\"c\"");
            break f7;
          }
          p++;
          if ((c = $at(s, p)) !== 98) {
            $miss(p, "[b]");
            break f7;
          }
          p++;
          break d6;
        }
        p = v2;
      }
      if ((c = $at(s, p)) === 99) p++;
      else $miss(p, "[c]");
      d8: {
        if ((c = $at(s, p)) !== 99 || $at(s, p + 1) !== 99) {
          $miss(p, "\"cc\"");
          break d8;
        }
        p += 2;
      }
      d10: {
        d12: {
          u13: {
            if ((c = $at(s, p)) !== 100) {
              $miss(p, "[d]");
              break u13;
            }
            p++;
            break d12;
          }
          if (c !== 99 || $at(s, p + 1) !== 99) {
            $miss(p, "\"cc\"");
            break d10;
          }
          p += 2;
        }
      }
      if ((c = $at(s, p)) === 99) p++;
      else $miss(p, "[c]");
      if ((c = $at(s, p)) === 100) p++;
      else $miss(p, "[d]");
      if ((c = $at(s, p)) === 100) p++;
      else $miss(p, "[d]");
      if ((c = $at(s, p)) === 101) p++;
      else $miss(p, "\"e\"");
      if ((c = $at(s, p)) === 101) p++;
      else $miss(p, "e");
      if ((c = $at(s, p)) === 101) p++;
      else $miss(p, "[e]");
      break d1;
    }
    f16: {
      if (c !== 97) {
        $miss(p, "\"a\"");
        break f16;
      }
      p++;
      if ((c = $at(s, p)) !== 98) {
        $miss(p, "[b]");
        break f16;
      }
      p++;
      if (((c = $at(s, p)) | 32) !== 99) {
        $miss(p, "\"c\"");
        break f16;
      }
      p++;
      if ((c = $at(s, p)) !== 100 || $at(s, p + 1) !== 101) {
        $miss(p, "\"de\"");
        break f16;
      }
      p += 2;
      if ((c = $at(s, p)) !== 102) {
        $miss(p, "[f]");
        break f16;
      }
      p++;
      d17: {
        u18: {
          if ((c = $at(s, p)) - 97 >>> 0 >= 2) {
            $miss(p, "[a-b]");
            break u18;
          }
          p++;
          break d17;
        }
        u20: {
          if ((c | 32) !== 99) {
            $miss(p, "\"c\"");
            break u20;
          }
          p++;
          break d17;
        }
        u22: {
          if (c !== 100 || $at(s, p + 1) !== 101) {
            $miss(p, "\"de\"");
            break u22;
          }
          p += 2;
          break d17;
        }
        if (c !== 102) {
          $miss(p, "\"f\"");
          break f16;
        }
        p++;
      }
      if ((c = $at(s, p)) !== 97) {
        $miss(p, "\"a\"");
        break f16;
      }
      p++;
      if ((c = $at(s, p)) !== 98) {
        $miss(p, "\"b\"");
        break f16;
      }
      p++;
      if ((c = $at(s, p)) !== 99) {
        $miss(p, "\"c\"");
        break f16;
      }
      p++;
      if ((c = $at(s, p)) !== 100) {
        $miss(p, "\"d\"");
        break f16;
      }
      p++;
      if ((c = $at(s, p)) !== 101) {
        $miss(p, "[e]");
        break f16;
      }
      p++;
      break d1;
    }
    p = v1;
    f25: {
      if ((c = $at(s, p)) !== 48) {
        $miss(p, "\"0\"");
        break f25;
      }
      p++;
      if ((c = $at(s, p)) - 97 >>> 0 >= 2) break f25;
      if (c >>> 0 >= 65536) {
        $miss(p, "any character");
        break f25;
      }
      p++;
      break d1;
    }
    p = v1;
    f27: {
      if ((c = $at(s, p)) !== 49) {
        $miss(p, "\"1\"");
        break f27;
      }
      p++;
      if ((c = $at(s, p)) !== 99) break f27;
      if (c >>> 0 >= 65536) {
        $miss(p, "any character");
        break f27;
      }
      p++;
      break d1;
    }
    p = v1;
    f29: {
      if ((c = $at(s, p)) !== 50) {
        $miss(p, "\"2\"");
        break f29;
      }
      p++;
      v2 = p;
      f30: {
        if ((c = $at(s, p)) === 97) {
          p++;
        } else {
          if (c !== 98 || $at(s, p + 1) !== 99) break f30;
          p += 2;
        }
        p = v2;
        break f29;
      }
      if (c >>> 0 >= 65536) {
        $miss(p, "any character");
        break f29;
      }
      p++;
      break d1;
    }
    p = v1;
    f33: {
      if ((c = $at(s, p)) !== 51) {
        $miss(p, "\"3\"");
        break f33;
      }
      p++;
      if ((c = $at(s, p)) === 97) break f33;
      if (c >>> 0 >= 65536) {
        $miss(p, "any character");
        break f33;
      }
      p++;
      break d1;
    }
    p = v1;
    f35: {
      if ((c = $at(s, p)) !== 52) {
        $miss(p, "\"4\"");
        break f35;
      }
      p++;
      if ((c = $at(s, p)) - 97 >>> 0 >= 2) break f35;
      if (c >>> 0 >= 65536) {
        $miss(p, "any character");
        break f35;
      }
      p++;
      break d1;
    }
    p = v1;
    f37: {
      if ((c = $at(s, p)) !== 53) {
        $miss(p, "\"5\"");
        break f37;
      }
      p++;
      if ((c = $at(s, p)) === 98) break f37;
      if (c >>> 0 >= 65536) {
        $miss(p, "any character");
        break f37;
      }
      p++;
      break d1;
    }
    p = v1;
    f39: {
      if ((c = $at(s, p)) !== 54) {
        $miss(p, "\"6\"");
        break f39;
      }
      p++;
      d40: {
        u41: {
          if ((c = $at(s, p)) !== 97) break u41;
          break d40;
        }
        if (c !== 98) {
          $miss(p, "\"b\"");
          break f39;
        }
        p++;
      }
      if ((c = $at(s, p)) >>> 0 >= 65536) {
        $miss(p, "any character");
        break f39;
      }
      p++;
      break d1;
    }
    p = v1;
    f44: {
      if ((c = $at(s, p)) !== 55) {
        $miss(p, "\"7\"");
        break f44;
      }
      p++;
      d45: {
        u46: {
          if (((c = $at(s, p)) === 97 || c === 99)) break u46;
          break d45;
        }
        if (c !== 100) {
          $miss(p, "[d]");
          break f44;
        }
        p++;
      }
      break d1;
    }
    p = v1;
    f49: {
      if ((c = $at(s, p)) !== 66) {
        $miss(p, "\"B\"");
        break f49;
      }
      p++;
      if ((c = $at(s, p)) !== 49) {
        $miss(p, "\"1\"");
        break f49;
      }
      p++;
      break d1;
    }
    p = v1;
    f51: {
      if ((c = $at(s, p)) !== 67) {
        $miss(p, "\"C\"");
        break f51;
      }
      p++;
      d52: {
        d54: {
          u55: {
            if ((c = $at(s, p)) !== 49) {
              $miss(p, "\"1\"");
              break u55;
            }
            p++;
            if ((c = $at(s, p)) === 50) p++;
            else $miss(p, "\"2\"");
            break d54;
          }
          if (c !== 51) {
            $miss(p, "[3]");
            break d52;
          }
          p++;
        }
      }
      if ((c = $at(s, p)) !== 49) {
        $miss(p, "\"1\"");
        break f51;
      }
      p++;
      if ((c = $at(s, p)) !== 50) {
        $miss(p, "\"2\"");
        break f51;
      }
      p++;
      if ((c = $at(s, p)) !== 51) {
        $miss(p, "\"3\"");
        break f51;
      }
      p++;
      if ((c = $at(s, p)) !== 52) {
        $miss(p, "\"4\"");
        break f51;
      }
      p++;
      d57: {
        u58: {
          if ((c = $at(s, p)) !== 101) {
            $miss(p, "e");
            break u58;
          }
          p++;
          break d57;
        }
        v2 = p;
        for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 99; c = -1) p++;
        $miss(p, "\"c\"");
        if (p === v2) break f51;
      }
      if (((c = $at(s, p)) | 32) !== 121) {
        $miss(p, "\"y\"");
        break f51;
      }
      p++;
      if (((c = $at(s, p)) | 32) !== 121) {
        $miss(p, "\"Y\"");
        break f51;
      }
      p++;
      if ((c = $at(s, p)) !== 122) {
        $miss(p, "[z]");
        break f51;
      }
      p++;
      break d1;
    }
    p = v1;
    f61: {
      if (!($class[(c = $at(s, p))] & 4)) {
        $miss(p, "[8-9x-y]");
        break f61;
      }
      p++;
      if ((c = $at(s, p)) !== 97) {
        $miss(p, "\"a\"");
        break f61;
      }
      p++;
      if ((c = $at(s, p)) !== 98) {
        $miss(p, "\"b\"");
        break f61;
      }
      p++;
      if ((c = $at(s, p)) !== 99) {
        $miss(p, "\"c\"");
        break f61;
      }
      p++;
      break d1;
    }
    p = v1;
    if ((c = $at(s, p)) !== 97) return $miss(p, "\"a\"");
    p++;
    if ((c = $at(s, p)) !== 98) return $miss(p, "\"b\"");
    p++;
    if ((c = $at(s, p)) !== 99) return $miss(p, "\"c\"");
    p++;
    if ((c = $at(s, p)) !== 100) return $miss(p, "[d]");
    p++;
    if ((c = $at(s, p)) !== 101) return $miss(p, "[e]");
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
