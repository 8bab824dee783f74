/*
a = b / c / d / e / f / g
  b = "b" ("1"? / "2") ("1" "2"*)? &"3" ("3" / "") [4]
  c = "c" ([x] / "y" z) "." ("1"+ / "2"|2..|)? z* z+ z|2| ("1" / "2")|.., ","| "."
  d = "d" (x:z { return x; })? ("1" / z / "3")* (&"4" "4" "5")+ !"6" $("1"? "2"?)
  e = "e" ("1" ("2" / "3")? "4"?)|1.., ("," ";"?)| ("1" "2")|2.., ","| &{ return true; } "7"? !.
  f = "f" "a"i? "é"i? ("" / "1") ("2"? "3"?)? (!"4" / "5") e? "ab"? [] / "f" ("1" / "2")? z?
  g = "g" (g / "1" g)? g|2..3, g| h+ "." / "g" h* ("1" / h)? h "." / "g" ("1" h)* "."
  h "h" = "h" z? / "i" ("j" / "k")
  z = "z" / "zz" "z"?
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function action$d(x) { return x; }

function value$b(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8;
  if ((c = $at(s, p)) !== 98) return ($end = -1);
  v2 = "b";
  p++;
  d4: {
    u5: {
      if ((c = $at(s, p)) !== 49) break u5;
      v3 = "1";
      p++;
      break d4;
    }
    v3 = null;
  }
  d7: {
    u8: {
      if ((c = $at(s, p)) !== 49) break u8;
      v5 = "1";
      p++;
      v6 = null;
      v8 = p;
      u10: {
        for (;;) {
          if ((c = $at(s, p)) !== 50) break u10;
          v7 = "2";
          p++;
          v8 = p;
          if (v6) v6.push(v7);
          else v6 = [v7];
        }
      }
      v6 ??= [];
      v4 = [v5, v6];
      break d7;
    }
    v4 = null;
  }
  if (c !== 51) return ($end = -1);
  v6 = undefined;
  d12: {
    u13: {
      if (c !== 51) break u13;
      v5 = "3";
      p++;
      break d12;
    }
    v5 = "";
  }
  if ((c = $at(s, p)) !== 52) return ($end = -1);
  v7 = s[p];
  p++;
  v1 = [v2, v3, v4, v6, v5, v7];
  $end = p;
  return v1;
}

function value$z(s, p) {
  let c, v1, v2, v3;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 122) break u2;
      v1 = "z";
      p++;
      break d1;
    }
    if (c !== 122 || $at(s, p + 1) !== 122) return ($end = -1);
    v2 = "zz";
    p += 2;
    d4: {
      u5: {
        if ((c = $at(s, p)) !== 122) break u5;
        v3 = "z";
        p++;
        break d4;
      }
      v3 = null;
    }
    v1 = [v2, v3];
  }
  $end = p;
  return v1;
}

function value$c(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11;
  if ((c = $at(s, p)) !== 99) return ($end = -1);
  v2 = "c";
  p++;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 120) break u2;
      v3 = s[p];
      p++;
      break d1;
    }
    if (c !== 121) return ($end = -1);
    v4 = "y";
    p++;
    v5 = value$z(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v3 = [v4, v5];
  }
  if ((c = $at(s, p)) !== 46) return ($end = -1);
  v5 = ".";
  p++;
  d4: {
    v6 = p;
    f6: {
      d7: {
        u8: {
          v4 = null;
          v8 = p;
          u10: {
            for (;;) {
              if ((c = $at(s, p)) !== 49) break u10;
              v7 = "1";
              p++;
              v8 = p;
              if (v4) v4.push(v7);
              else v4 = [v7];
            }
          }
          if (!v4) break u8;
          break d7;
        }
        v4 = null;
        v8 = p;
        u12: {
          for (;;) {
            if ((c = $at(s, p)) !== 50) break u12;
            v7 = "2";
            p++;
            v8 = p;
            if (v4) v4.push(v7);
            else v4 = [v7];
          }
        }
        if (!(v4?.length >= 2)) break f6;
      }
      break d4;
    }
    p = v6;
    v4 = null;
  }
  v6 = null;
  v8 = p;
  u14: {
    for (;;) {
      v7 = value$z(s, p);
      if ($end < 0) break u14;
      p = $end;
      v8 = p;
      if (v6) v6.push(v7);
      else v6 = [v7];
    }
  }
  v6 ??= [];
  v7 = null;
  v9 = p;
  u16: {
    for (;;) {
      v8 = value$z(s, p);
      if ($end < 0) break u16;
      p = $end;
      v9 = p;
      if (v7) v7.push(v8);
      else v7 = [v8];
    }
  }
  if (!v7) return ($end = -1);
  v8 = null;
  v10 = p;
  u18: {
    for (;;) {
      v9 = value$z(s, p);
      if ($end < 0) break u18;
      p = $end;
      v10 = p;
      if (v8) v8.push(v9);
      else v8 = [v9];
      if (v8.length === 2) break u18;
    }
  }
  if (!(v8?.length >= 2)) return ($end = -1);
  v9 = null;
  v11 = p;
  u20: {
    for (;;) {
      if ((c = $at(s, p)) - 49 >>> 0 >= 2) break;
      v10 = s[p];
      p++;
      v11 = p;
      if (v9) v9.push(v10);
      else v9 = [v10];
      if ((c = $at(s, p)) !== 44) break u20;
      p++;
    }
    p = v11;
    c = $at(s, p);
  }
  v9 ??= [];
  if (c !== 46) return ($end = -1);
  v10 = ".";
  p++;
  v1 = [v2, v3, v5, v4, v6, v7, v8, v9, v10];
  $end = p;
  return v1;
}

function value$d(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10;
  if ((c = $at(s, p)) !== 100) return ($end = -1);
  v2 = "d";
  p++;
  d1: {
    u2: {
      v4 = value$z(s, p);
      if ($end < 0) break u2;
      p = $end;
      v3 = action$d(v4);
      break d1;
    }
    v3 = null;
  }
  v4 = null;
  v6 = p;
  for (;;) {
    d6: {
      u7: {
        if ((c = $at(s, p)) !== 49) break u7;
        v5 = "1";
        p++;
        break d6;
      }
      u9: {
        if (c !== 122) break u9;
        v5 = value$z(s, p);
        if ($end < 0) break u9;
        p = $end;
        break d6;
      }
      if (c !== 51) break;
      v5 = "3";
      p++;
    }
    v6 = p;
    if (v4) v4.push(v5);
    else v4 = [v5];
  }
  p = v6;
  v4 ??= [];
  v5 = null;
  v7 = p;
  u11: {
    for (;;) {
      if ((c = $at(s, p)) !== 52) break u11;
      v8 = undefined;
      if (c !== 52) break u11;
      v9 = "4";
      p++;
      if ((c = $at(s, p)) !== 53) break;
      v10 = "5";
      p++;
      v6 = [v8, v9, v10];
      v7 = p;
      if (v5) v5.push(v6);
      else v5 = [v6];
    }
    p = v7;
    c = $at(s, p);
  }
  if (!v5) return ($end = -1);
  if (c === 54) return ($end = -1);
  v6 = undefined;
  v10 = p;
  if (c === 49) p++;
  if ((c = $at(s, p)) === 50) p++;
  v7 = s.slice(v10, p);
  v1 = [v2, v3, v4, v5, v6, v7];
  $end = p;
  return v1;
}

function value$e(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8;
  if ((c = $at(s, p)) !== 101) return ($end = -1);
  v2 = "e";
  p++;
  v3 = null;
  v5 = p;
  u1: {
    for (;;) {
      if ((c = $at(s, p)) !== 49) break;
      v6 = "1";
      p++;
      d3: {
        u4: {
          if ((c = $at(s, p)) - 50 >>> 0 >= 2) break u4;
          v7 = s[p];
          p++;
          break d3;
        }
        v7 = null;
      }
      d6: {
        u7: {
          if ((c = $at(s, p)) !== 52) break u7;
          v8 = "4";
          p++;
          break d6;
        }
        v8 = null;
      }
      v4 = [v6, v7, v8];
      v5 = p;
      if (v3) v3.push(v4);
      else v3 = [v4];
      if ((c = $at(s, p)) !== 44) break u1;
      p++;
      if ((c = $at(s, p)) === 59) p++;
    }
    p = v5;
    c = $at(s, p);
  }
  if (!v3) return ($end = -1);
  v4 = null;
  v8 = p;
  u9: {
    for (;;) {
      if ((c = $at(s, p)) !== 49) break;
      v6 = "1";
      p++;
      if ((c = $at(s, p)) !== 50) break;
      v7 = "2";
      p++;
      v5 = [v6, v7];
      v8 = p;
      if (v4) v4.push(v5);
      else v4 = [v5];
      if ((c = $at(s, p)) !== 44) break u9;
      p++;
    }
    p = v8;
    c = $at(s, p);
  }
  if (!(v4?.length >= 2)) return ($end = -1);
  if (!true) return ($end = -1);
  v5 = undefined;
  d11: {
    u12: {
      if (c !== 55) break u12;
      v8 = "7";
      p++;
      break d11;
    }
    v8 = null;
  }
  if ((c = $at(s, p)) !== -1) return ($end = -1);
  v7 = undefined;
  v1 = [v2, v3, v4, v5, v8, v7];
  $end = p;
  return v1;
}

function value$f(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11;
  d1: {
    v2 = p;
    u2: {
      f3: {
        if ((c = $at(s, p)) !== 102) break u2;
        v3 = "f";
        p++;
        d4: {
          u5: {
            if (((c = $at(s, p)) | 32) !== 97) break u5;
            v4 = s[p];
            p++;
            break d4;
          }
          v4 = null;
        }
        d7: {
          u8: {
            if (s.substr(p, 1).toLowerCase() !== "é") break u8;
            v5 = s[p];
            p++;
            break d7;
          }
          v5 = null;
        }
        v6 = "";
        d16: {
          u17: {
            if ((c = $at(s, p)) !== 50) break u17;
            v8 = "2";
            p++;
            break d16;
          }
          v8 = null;
        }
        d19: {
          u20: {
            if ((c = $at(s, p)) !== 51) break u20;
            v9 = "3";
            p++;
            break d19;
          }
          v9 = null;
        }
        v7 = [v8, v9];
        d22: {
          u23: {
            if ((c = $at(s, p)) === 52) break u23;
            v9 = undefined;
            break d22;
          }
          if (c !== 53) break f3;
          v9 = "5";
          p++;
        }
        d25: {
          u26: {
            v8 = value$e(s, p);
            if ($end < 0) break u26;
            p = $end;
            break d25;
          }
          v8 = null;
        }
        d28: {
          u29: {
            if ((c = $at(s, p)) !== 97 || $at(s, p + 1) !== 98) break u29;
            v10 = "ab";
            p += 2;
            break d28;
          }
          v10 = null;
        }
        if (true) break f3;
        v11 = s[p];
        p++;
        v1 = [v3, v4, v5, v6, v7, v9, v8, v10, v11];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    if (c !== 102) return ($end = -1);
    v11 = "f";
    p++;
    d31: {
      u32: {
        if ((c = $at(s, p)) - 49 >>> 0 >= 2) break u32;
        v10 = s[p];
        p++;
        break d31;
      }
      v10 = null;
    }
    d34: {
      u35: {
        v8 = value$z(s, p);
        if ($end < 0) break u35;
        p = $end;
        break d34;
      }
      v8 = null;
    }
    v1 = [v11, v10, v8];
  }
  $end = p;
  return v1;
}

function run$h(s, p) {
  let c;
  for (;;) {
    if ((c = $at(s, p)) === 104) {
      p++;
      d3: {
        if ((c = $at(s, p)) === 122) {
          p++;
        } else {
          if (c !== 122 || $at(s, p + 1) !== 122) break d3;
          p += 2;
          if ((c = $at(s, p)) === 122) p++;
        }
      }
    } else {
      if (c !== 105 || $at(s, p + 1) - 106 >>> 0 >= 2) break;
      p += 2;
    }
  }
  return p;
}

function match$h(s, p) {
  let c;
  if ((c = $at(s, p)) === 104) {
    p++;
    d2: {
      if ((c = $at(s, p)) === 122) {
        p++;
      } else {
        if (c !== 122 || $at(s, p + 1) !== 122) break d2;
        p += 2;
        if ((c = $at(s, p)) === 122) p++;
      }
    }
  } else {
    if (c !== 105 || $at(s, p + 1) - 106 >>> 0 >= 2) return -1;
    p += 2;
  }
  return p;
}

function match$g(s, p) {
  let c, v1, v2, v3, v4;
  d1: {
    v1 = p;
    u2: {
      f3: {
        if ((c = $at(s, p)) !== 103) break u2;
        p++;
        d4: {
          v2 = p;
          f5: {
            d6: {
              u7: {
                v3 = match$g(s, p);
                if (v3 < 0) break u7;
                p = v3;
                break d6;
              }
              if ((c = $at(s, p)) !== 49) break f5;
              p++;
              v3 = match$g(s, p);
              if (v3 < 0) break f5;
              p = v3;
            }
            break d4;
          }
          p = v2;
        }
        v2 = 0;
        v3 = p;
        u9: {
          for (;;) {
            v4 = match$g(s, p);
            if (v4 < 0) break;
            p = v4;
            v3 = p;
            if (++v2 === 3) break u9;
            v4 = match$g(s, p);
            if (v4 < 0) break u9;
            p = v4;
          }
          p = v3;
        }
        if (v2 < 2) break f3;
        v2 = p;
        p = run$h(s, p);
        if (p === v2) break f3;
        if ((c = $at(s, p)) !== 46) break f3;
        p++;
        break d1;
      }
      p = v1;
      c = $at(s, p);
    }
    u11: {
      f12: {
        if (c !== 103) break u11;
        p++;
        p = run$h(s, p);
        d13: {
          if ((c = $at(s, p)) === 49) {
            p++;
          } else {
            v2 = match$h(s, p);
            if (v2 < 0) break d13;
            p = v2;
          }
        }
        v2 = match$h(s, p);
        if (v2 < 0) break f12;
        p = v2;
        if ((c = $at(s, p)) !== 46) break f12;
        p++;
        break d1;
      }
      p = v1;
      c = $at(s, p);
    }
    if (c !== 103) return -1;
    p++;
    d16: {
      for (;;) {
        v2 = p;
        if ((c = $at(s, p)) !== 49) break d16;
        p++;
        v3 = match$h(s, p);
        if (v3 < 0) break;
        p = v3;
      }
      p = v2;
      c = $at(s, p);
    }
    if (c !== 46) return -1;
    p++;
  }
  return p;
}

function value$h(s, p) {
  let c, v1, v2, v3;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 104) break u2;
      v2 = "h";
      p++;
      d4: {
        u5: {
          v3 = value$z(s, p);
          if ($end < 0) break u5;
          p = $end;
          break d4;
        }
        v3 = null;
      }
      v1 = [v2, v3];
      break d1;
    }
    if (c !== 105) return ($end = -1);
    v3 = "i";
    p++;
    if ((c = $at(s, p)) - 106 >>> 0 >= 2) return ($end = -1);
    v2 = s[p];
    p++;
    v1 = [v3, v2];
  }
  $end = p;
  return v1;
}

function value$g(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8;
  d1: {
    v2 = p;
    u2: {
      f3: {
        if ((c = $at(s, p)) !== 103) break u2;
        v3 = "g";
        p++;
        d4: {
          v5 = p;
          f6: {
            d7: {
              u8: {
                v4 = value$g(s, p);
                if ($end < 0) break u8;
                p = $end;
                break d7;
              }
              if ((c = $at(s, p)) !== 49) break f6;
              v6 = "1";
              p++;
              v7 = value$g(s, p);
              if ($end < 0) break f6;
              p = $end;
              v4 = [v6, v7];
            }
            break d4;
          }
          p = v5;
          v4 = null;
        }
        v5 = null;
        v6 = p;
        u10: {
          for (;;) {
            v7 = value$g(s, p);
            if ($end < 0) break;
            p = $end;
            v6 = p;
            if (v5) v5.push(v7);
            else v5 = [v7];
            if (v5.length === 3) break u10;
            v8 = match$g(s, p);
            if (v8 < 0) break u10;
            p = v8;
          }
          p = v6;
        }
        if (!(v5?.length >= 2)) break f3;
        v7 = null;
        v8 = p;
        u12: {
          for (;;) {
            v6 = value$h(s, p);
            if ($end < 0) break u12;
            p = $end;
            v8 = p;
            if (v7) v7.push(v6);
            else v7 = [v6];
          }
        }
        if (!v7) break f3;
        if ((c = $at(s, p)) !== 46) break f3;
        v6 = ".";
        p++;
        v1 = [v3, v4, v5, v7, v6];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u14: {
      f15: {
        if (c !== 103) break u14;
        v6 = "g";
        p++;
        v7 = null;
        v4 = p;
        u16: {
          for (;;) {
            v5 = value$h(s, p);
            if ($end < 0) break u16;
            p = $end;
            v4 = p;
            if (v7) v7.push(v5);
            else v7 = [v5];
          }
        }
        v7 ??= [];
        d18: {
          u19: {
            d21: {
              u22: {
                if ((c = $at(s, p)) !== 49) break u22;
                v5 = "1";
                p++;
                break d21;
              }
              v5 = value$h(s, p);
              if ($end < 0) break u19;
              p = $end;
            }
            break d18;
          }
          v5 = null;
        }
        v4 = value$h(s, p);
        if ($end < 0) break f15;
        p = $end;
        if ((c = $at(s, p)) !== 46) break f15;
        v3 = ".";
        p++;
        v1 = [v6, v7, v5, v4, v3];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    if (c !== 103) return ($end = -1);
    v3 = "g";
    p++;
    v4 = null;
    v7 = p;
    u24: {
      for (;;) {
        if ((c = $at(s, p)) !== 49) break u24;
        v6 = "1";
        p++;
        v8 = value$h(s, p);
        if ($end < 0) break;
        p = $end;
        v5 = [v6, v8];
        v7 = p;
        if (v4) v4.push(v5);
        else v4 = [v5];
      }
      p = v7;
      c = $at(s, p);
    }
    v4 ??= [];
    if (c !== 46) return ($end = -1);
    v5 = ".";
    p++;
    v1 = [v3, v4, v5];
  }
  $end = p;
  return v1;
}

function value$a(s, p) {
  let c, v1;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 98) break u2;
      v1 = value$b(s, p);
      if ($end < 0) break u2;
      p = $end;
      break d1;
    }
    u4: {
      if (c !== 99) break u4;
      v1 = value$c(s, p);
      if ($end < 0) break u4;
      p = $end;
      break d1;
    }
    u6: {
      if (c !== 100) break u6;
      v1 = value$d(s, p);
      if ($end < 0) break u6;
      p = $end;
      break d1;
    }
    u8: {
      if (c !== 101) break u8;
      v1 = value$e(s, p);
      if ($end < 0) break u8;
      p = $end;
      break d1;
    }
    u10: {
      if (c !== 102) break u10;
      v1 = value$f(s, p);
      if ($end < 0) break u10;
      p = $end;
      break d1;
    }
    v1 = value$g(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
  }
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$z(s, p) {
  let c;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 122) {
        $miss(p);
        break u2;
      }
      p++;
      break d1;
    }
    if (c !== 122 || $at(s, p + 1) !== 122) return $miss(p);
    p += 2;
    if ((c = $at(s, p)) === 122) p++;
    else $miss(p);
  }
  return p;
}

function track$e(s, p) {
  let c, v1, v2;
  if ((c = $at(s, p)) !== 101) return $miss(p);
  p++;
  v1 = -1;
  for (;;) {
    if ((c = $at(s, p)) !== 49) {
      $miss(p);
      break;
    }
    p++;
    if ((c = $at(s, p)) - 50 >>> 0 < 2) p++;
    else $miss(p);
    if ((c = $at(s, p)) === 52) p++;
    else $miss(p);
    v1 = p;
    if ((c = $at(s, p)) !== 44) {
      $miss(p);
      break;
    }
    p++;
    if ((c = $at(s, p)) === 59) p++;
    else $miss(p);
  }
  if (v1 < 0) return -1;
  p = v1;
  v1 = 0;
  v2 = p;
  for (;;) {
    if ((c = $at(s, p)) !== 49) {
      $miss(p);
      break;
    }
    p++;
    if ((c = $at(s, p)) !== 50) {
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
  if (!true) return -1;
  if ((c = $at(s, p)) === 55) p++;
  else $miss(p);
  if ((c = $at(s, p)) !== -1) return -1;
  return p;
}

function track$h(s, p) {
  let c;
  d1: {
    u2: {
      if ((c = $at(s, p)) === 104) {
        p++;
        d5: {
          if ((c = $at(s, p)) === 122) {
            p++;
          } else {
            if (c !== 122 || $at(s, p + 1) !== 122) break d5;
            p += 2;
            if ((c = $at(s, p)) === 122) p++;
          }
        }
      } else {
        if (c !== 105 || $at(s, p + 1) - 106 >>> 0 >= 2) break u2;
        p += 2;
      }
      break d1;
    }
    return $miss(p);
  }
  return p;
}

function track$g(s, p) {
  let c, v1, v2, v3, v4;
  d1: {
    v1 = p;
    f3: {
      if ((c = $at(s, p)) !== 103) {
        $miss(p);
        break f3;
      }
      p++;
      d4: {
        v2 = p;
        f5: {
          d6: {
            u7: {
              v3 = track$g(s, p);
              if (v3 < 0) break u7;
              p = v3;
              break d6;
            }
            if ((c = $at(s, p)) !== 49) {
              $miss(p);
              break f5;
            }
            p++;
            v3 = track$g(s, p);
            if (v3 < 0) break f5;
            p = v3;
          }
          break d4;
        }
        p = v2;
      }
      v2 = 0;
      v3 = p;
      for (;;) {
        v4 = track$g(s, p);
        if (v4 < 0) break;
        p = v4;
        v3 = p;
        if (++v2 === 3) break;
        v4 = track$g(s, p);
        if (v4 < 0) break;
        p = v4;
      }
      p = v3;
      if (v2 < 2) break f3;
      v2 = p;
      p = run$h(s, p);
      $miss(p);
      if (p === v2) break f3;
      if ((c = $at(s, p)) !== 46) {
        $miss(p);
        break f3;
      }
      p++;
      break d1;
    }
    p = v1;
    f12: {
      if ((c = $at(s, p)) !== 103) {
        $miss(p);
        break f12;
      }
      p++;
      p = run$h(s, p);
      $miss(p);
      d13: {
        d15: {
          u16: {
            if ((c = $at(s, p)) !== 49) {
              $miss(p);
              break u16;
            }
            p++;
            break d15;
          }
          v2 = track$h(s, p);
          if (v2 < 0) break d13;
          p = v2;
        }
      }
      v2 = track$h(s, p);
      if (v2 < 0) break f12;
      p = v2;
      if ((c = $at(s, p)) !== 46) {
        $miss(p);
        break f12;
      }
      p++;
      break d1;
    }
    p = v1;
    if ((c = $at(s, p)) !== 103) return $miss(p);
    p++;
    d18: {
      for (;;) {
        v2 = p;
        if ((c = $at(s, p)) !== 49) {
          $miss(p);
          break d18;
        }
        p++;
        v3 = track$h(s, p);
        if (v3 < 0) break;
        p = v3;
      }
      p = v2;
      c = $at(s, p);
    }
    if (c !== 46) return $miss(p);
    p++;
  }
  return p;
}

function track$a(s, p) {
  let c, v1, v2, v3, v4;
  d1: {
    v1 = p;
    f3: {
      if ((c = $at(s, p)) !== 98) {
        $miss(p);
        break f3;
      }
      p++;
      if ((c = $at(s, p)) === 49) p++;
      else $miss(p);
      d7: {
        if ((c = $at(s, p)) !== 49) {
          $miss(p);
          break d7;
        }
        p++;
        for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 50; c = -1) p++;
        $miss(p);
      }
      if (c !== 51) break f3;
      d9: {
        u10: {
          if (c !== 51) {
            $miss(p);
            break u10;
          }
          p++;
          break d9;
        }
      }
      if ((c = $at(s, p)) !== 52) {
        $miss(p);
        break f3;
      }
      p++;
      break d1;
    }
    p = v1;
    f13: {
      if ((c = $at(s, p)) !== 99) {
        $miss(p);
        break f13;
      }
      p++;
      d14: {
        u15: {
          if ((c = $at(s, p)) !== 120) {
            $miss(p);
            break u15;
          }
          p++;
          break d14;
        }
        if (c !== 121) {
          $miss(p);
          break f13;
        }
        p++;
        v2 = track$z(s, p);
        if (v2 < 0) break f13;
        p = v2;
      }
      if ((c = $at(s, p)) !== 46) {
        $miss(p);
        break f13;
      }
      p++;
      d17: {
        v2 = p;
        f18: {
          d19: {
            u20: {
              for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 49; c = -1) p++;
              $miss(p);
              if (p === v2) break u20;
              break d19;
            }
            v3 = 0;
            v4 = p;
            for (;;) {
              if ((c = $at(s, p)) !== 50) {
                $miss(p);
                break;
              }
              p++;
              v4 = p;
              v3++;
            }
            p = v4;
            if (v3 < 2) break f18;
          }
          break d17;
        }
        p = v2;
      }
      for (;;) {
        v2 = track$z(s, p);
        if (v2 < 0) break;
        p = v2;
      }
      v2 = p;
      for (;;) {
        v3 = track$z(s, p);
        if (v3 < 0) break;
        p = v3;
      }
      if (p === v2) break f13;
      v2 = 0;
      for (;;) {
        v3 = track$z(s, p);
        if (v3 < 0) break f13;
        p = v3;
        if (++v2 === 2) break;
      }
      v2 = p;
      for (;;) {
        if ((c = $at(s, p)) - 49 >>> 0 >= 2) {
          $miss(p);
          break;
        }
        p++;
        v2 = p;
        if ((c = $at(s, p)) !== 44) {
          $miss(p);
          break;
        }
        p++;
      }
      p = v2;
      if ((c = $at(s, p)) !== 46) {
        $miss(p);
        break f13;
      }
      p++;
      break d1;
    }
    p = v1;
    f30: {
      if ((c = $at(s, p)) !== 100) {
        $miss(p);
        break f30;
      }
      p++;
      d31: {
        v2 = track$z(s, p);
        if (v2 < 0) break d31;
        p = v2;
      }
      for (;;) {
        d34: {
          u35: {
            if ((c = $at(s, p)) !== 49) {
              $miss(p);
              break u35;
            }
            p++;
            break d34;
          }
          u37: {
            if (c !== 122) {
              $miss(p);
              break u37;
            }
            v2 = track$z(s, p);
            if (v2 < 0) break u37;
            p = v2;
            break d34;
          }
          if (c !== 51) {
            $miss(p);
            break;
          }
          p++;
        }
      }
      v2 = p;
      d39: {
        for (;;) {
          v3 = p;
          if ((c = $at(s, p)) !== 52) break d39;
          if (c !== 52) {
            $miss(p);
            break;
          }
          p++;
          if ((c = $at(s, p)) !== 53) {
            $miss(p);
            break;
          }
          p++;
        }
        p = v3;
        c = $at(s, p);
      }
      if (p === v2) break f30;
      if (c === 54) break f30;
      if (c === 49) p++;
      else $miss(p);
      if ((c = $at(s, p)) === 50) p++;
      else $miss(p);
      break d1;
    }
    p = v1;
    u41: {
      v2 = track$e(s, p);
      if (v2 < 0) break u41;
      p = v2;
      break d1;
    }
    f44: {
      if ((c = $at(s, p)) !== 102) {
        $miss(p);
        break f44;
      }
      p++;
      if (((c = $at(s, p)) | 32) === 97) p++;
      else $miss(p);
      if (((c = $at(s, p)) === 201 || c === 233)) p++;
      else $miss(p);
      if ((c = $at(s, p)) === 50) p++;
      else $miss(p);
      if ((c = $at(s, p)) === 51) p++;
      else $miss(p);
      d50: {
        u51: {
          if ((c = $at(s, p)) === 52) break u51;
          break d50;
        }
        if (c !== 53) {
          $miss(p);
          break f44;
        }
        p++;
      }
      d53: {
        v2 = track$e(s, p);
        if (v2 < 0) break d53;
        p = v2;
      }
      d55: {
        if ((c = $at(s, p)) !== 97 || $at(s, p + 1) !== 98) {
          $miss(p);
          break d55;
        }
        p += 2;
      }
      if (true) {
        $miss(p);
        break f44;
      }
      p++;
      break d1;
    }
    p = v1;
    u57: {
      if ((c = $at(s, p)) !== 102) {
        $miss(p);
        break u57;
      }
      p++;
      if ((c = $at(s, p)) - 49 >>> 0 < 2) p++;
      else $miss(p);
      d59: {
        v2 = track$z(s, p);
        if (v2 < 0) break d59;
        p = v2;
      }
      break d1;
    }
    v2 = track$g(s, p);
    if (v2 < 0) return -1;
    p = v2;
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
