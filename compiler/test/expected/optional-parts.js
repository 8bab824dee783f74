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
  let c, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12;
  d1: {
    v2 = p;
    u2: {
      f3: {
        if ((c = $at(s, p)) !== 98) break u2;
        v3 = "b";
        p++;
        d7: {
          u8: {
            if ((c = $at(s, p)) !== 49) break u8;
            v4 = "1";
            p++;
            break d7;
          }
          v4 = null;
        }
        d10: {
          u11: {
            if ((c = $at(s, p)) !== 49) break u11;
            v6 = "1";
            p++;
            v7 = null;
            v9 = p;
            u13: {
              for (;;) {
                if ((c = $at(s, p)) !== 50) break u13;
                v8 = "2";
                p++;
                v9 = p;
                if (v7) v7.push(v8);
                else v7 = [v8];
              }
            }
            v7 ??= [];
            v5 = [v6, v7];
            break d10;
          }
          v5 = null;
        }
        if (c !== 51) break f3;
        v7 = undefined;
        d15: {
          u16: {
            if (c !== 51) break u16;
            v6 = "3";
            p++;
            break d15;
          }
          v6 = "";
        }
        if ((c = $at(s, p)) !== 52) break f3;
        v8 = s[p];
        p++;
        v1 = [v3, v4, v5, v7, v6, v8];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u18: {
      f19: {
        if (c !== 99) break u18;
        v8 = "c";
        p++;
        d20: {
          u21: {
            if ((c = $at(s, p)) !== 120) break u21;
            v6 = s[p];
            p++;
            break d20;
          }
          if (c !== 121) break f19;
          v7 = "y";
          p++;
          v5 = value$z(s, p);
          if ($end < 0) break f19;
          p = $end;
          v6 = [v7, v5];
        }
        if ((c = $at(s, p)) !== 46) break f19;
        v5 = ".";
        p++;
        d23: {
          v4 = p;
          f25: {
            d26: {
              u27: {
                v7 = null;
                v9 = p;
                u29: {
                  for (;;) {
                    if ((c = $at(s, p)) !== 49) break u29;
                    v3 = "1";
                    p++;
                    v9 = p;
                    if (v7) v7.push(v3);
                    else v7 = [v3];
                  }
                }
                if (!v7) break u27;
                break d26;
              }
              v7 = null;
              v9 = p;
              u31: {
                for (;;) {
                  if ((c = $at(s, p)) !== 50) break u31;
                  v3 = "2";
                  p++;
                  v9 = p;
                  if (v7) v7.push(v3);
                  else v7 = [v3];
                }
              }
              if (!(v7?.length >= 2)) break f25;
            }
            break d23;
          }
          p = v4;
          v7 = null;
        }
        v4 = null;
        v9 = p;
        u33: {
          for (;;) {
            v3 = value$z(s, p);
            if ($end < 0) break u33;
            p = $end;
            v9 = p;
            if (v4) v4.push(v3);
            else v4 = [v3];
          }
        }
        v4 ??= [];
        v3 = null;
        v10 = p;
        u35: {
          for (;;) {
            v9 = value$z(s, p);
            if ($end < 0) break u35;
            p = $end;
            v10 = p;
            if (v3) v3.push(v9);
            else v3 = [v9];
          }
        }
        if (!v3) break f19;
        v9 = null;
        v11 = p;
        u37: {
          for (;;) {
            v10 = value$z(s, p);
            if ($end < 0) break u37;
            p = $end;
            v11 = p;
            if (v9) v9.push(v10);
            else v9 = [v10];
            if (v9.length === 2) break u37;
          }
        }
        if (!(v9?.length >= 2)) break f19;
        v10 = null;
        v12 = p;
        u39: {
          for (;;) {
            if ((c = $at(s, p)) - 49 >>> 0 >= 2) break;
            v11 = s[p];
            p++;
            v12 = p;
            if (v10) v10.push(v11);
            else v10 = [v11];
            if ((c = $at(s, p)) !== 44) break u39;
            p++;
          }
          p = v12;
          c = $at(s, p);
        }
        v10 ??= [];
        if (c !== 46) break f19;
        v11 = ".";
        p++;
        v1 = [v8, v6, v5, v7, v4, v3, v9, v10, v11];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u41: {
      f42: {
        if (c !== 100) break u41;
        v11 = "d";
        p++;
        d43: {
          u44: {
            v9 = value$z(s, p);
            if ($end < 0) break u44;
            p = $end;
            v10 = action$d(v9);
            break d43;
          }
          v10 = null;
        }
        v9 = null;
        v4 = p;
        for (;;) {
          d48: {
            u49: {
              if ((c = $at(s, p)) !== 49) break u49;
              v3 = "1";
              p++;
              break d48;
            }
            u51: {
              if (c !== 122) break u51;
              v3 = value$z(s, p);
              if ($end < 0) break u51;
              p = $end;
              break d48;
            }
            if (c !== 51) break;
            v3 = "3";
            p++;
          }
          v4 = p;
          if (v9) v9.push(v3);
          else v9 = [v3];
        }
        p = v4;
        v9 ??= [];
        v3 = null;
        v7 = p;
        u53: {
          for (;;) {
            if ((c = $at(s, p)) !== 52) break u53;
            v5 = undefined;
            if (c !== 52) break u53;
            v6 = "4";
            p++;
            if ((c = $at(s, p)) !== 53) break;
            v8 = "5";
            p++;
            v4 = [v5, v6, v8];
            v7 = p;
            if (v3) v3.push(v4);
            else v3 = [v4];
          }
          p = v7;
          c = $at(s, p);
        }
        if (!v3) break f42;
        if (c === 54) break f42;
        v4 = undefined;
        v8 = p;
        if (c === 49) p++;
        if ((c = $at(s, p)) === 50) p++;
        v7 = s.slice(v8, p);
        v1 = [v11, v10, v9, v3, v4, v7];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u55: {
      if (c !== 101) break u55;
      v1 = value$e(s, p);
      if ($end < 0) break u55;
      p = $end;
      break d1;
    }
    f58: {
      if (c !== 102) break f58;
      v7 = "f";
      p++;
      d59: {
        u60: {
          if (((c = $at(s, p)) | 32) !== 97) break u60;
          v4 = s[p];
          p++;
          break d59;
        }
        v4 = null;
      }
      d62: {
        u63: {
          if (s.substr(p, 1).toLowerCase() !== "é") break u63;
          v3 = s[p];
          p++;
          break d62;
        }
        v3 = null;
      }
      v9 = "";
      d71: {
        u72: {
          if ((c = $at(s, p)) !== 50) break u72;
          v11 = "2";
          p++;
          break d71;
        }
        v11 = null;
      }
      d74: {
        u75: {
          if ((c = $at(s, p)) !== 51) break u75;
          v8 = "3";
          p++;
          break d74;
        }
        v8 = null;
      }
      v10 = [v11, v8];
      d77: {
        u78: {
          if ((c = $at(s, p)) === 52) break u78;
          v8 = undefined;
          break d77;
        }
        if (c !== 53) break f58;
        v8 = "5";
        p++;
      }
      d80: {
        u81: {
          v11 = value$e(s, p);
          if ($end < 0) break u81;
          p = $end;
          break d80;
        }
        v11 = null;
      }
      d83: {
        u84: {
          if ((c = $at(s, p)) !== 97 || $at(s, p + 1) !== 98) break u84;
          v6 = "ab";
          p += 2;
          break d83;
        }
        v6 = null;
      }
      if (true) break f58;
      v5 = s[p];
      p++;
      v1 = [v7, v4, v3, v9, v10, v8, v11, v6, v5];
      break d1;
    }
    p = v2;
    u86: {
      if ((c = $at(s, p)) !== 102) break u86;
      v5 = "f";
      p++;
      d88: {
        u89: {
          if ((c = $at(s, p)) - 49 >>> 0 >= 2) break u89;
          v6 = s[p];
          p++;
          break d88;
        }
        v6 = null;
      }
      d91: {
        u92: {
          v11 = value$z(s, p);
          if ($end < 0) break u92;
          p = $end;
          break d91;
        }
        v11 = null;
      }
      v1 = [v5, v6, v11];
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
        $miss(p, "\"z\"");
        break u2;
      }
      p++;
      break d1;
    }
    if (c !== 122 || $at(s, p + 1) !== 122) return $miss(p, "\"zz\"");
    p += 2;
    if ((c = $at(s, p)) === 122) p++;
    else $miss(p, "\"z\"");
  }
  return p;
}

function track$e(s, p) {
  let c, v1, v2;
  if ((c = $at(s, p)) !== 101) return $miss(p, "\"e\"");
  p++;
  v1 = -1;
  for (;;) {
    if ((c = $at(s, p)) !== 49) {
      $miss(p, "\"1\"");
      break;
    }
    p++;
    if ((c = $at(s, p)) - 50 >>> 0 < 2) p++;
    else $miss(p, "[2-3]");
    if ((c = $at(s, p)) === 52) p++;
    else $miss(p, "\"4\"");
    v1 = p;
    if ((c = $at(s, p)) !== 44) {
      $miss(p, "\",\"");
      break;
    }
    p++;
    if ((c = $at(s, p)) === 59) p++;
    else $miss(p, "\";\"");
  }
  if (v1 < 0) return -1;
  p = v1;
  v1 = 0;
  v2 = p;
  for (;;) {
    if ((c = $at(s, p)) !== 49) {
      $miss(p, "\"1\"");
      break;
    }
    p++;
    if ((c = $at(s, p)) !== 50) {
      $miss(p, "\"2\"");
      break;
    }
    p++;
    v2 = p;
    v1++;
    if ((c = $at(s, p)) !== 44) {
      $miss(p, "\",\"");
      break;
    }
    p++;
  }
  p = v2;
  if (v1 < 2) return -1;
  if (!true) return -1;
  if ((c = $at(s, p)) === 55) p++;
  else $miss(p, "\"7\"");
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
    return $miss(p, "h");
  }
  return p;
}

function track$g(s, p) {
  let c, v1, v2, v3, v4;
  d1: {
    v1 = p;
    f3: {
      if ((c = $at(s, p)) !== 103) {
        $miss(p, "\"g\"");
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
              $miss(p, "\"1\"");
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
      $miss(p, "h");
      if (p === v2) break f3;
      if ((c = $at(s, p)) !== 46) {
        $miss(p, "\".\"");
        break f3;
      }
      p++;
      break d1;
    }
    p = v1;
    f12: {
      if ((c = $at(s, p)) !== 103) {
        $miss(p, "\"g\"");
        break f12;
      }
      p++;
      p = run$h(s, p);
      $miss(p, "h");
      d13: {
        d15: {
          u16: {
            if ((c = $at(s, p)) !== 49) {
              $miss(p, "\"1\"");
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
        $miss(p, "\".\"");
        break f12;
      }
      p++;
      break d1;
    }
    p = v1;
    if ((c = $at(s, p)) !== 103) return $miss(p, "\"g\"");
    p++;
    d18: {
      for (;;) {
        v2 = p;
        if ((c = $at(s, p)) !== 49) {
          $miss(p, "\"1\"");
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
    if (c !== 46) return $miss(p, "\".\"");
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
        $miss(p, "\"b\"");
        break f3;
      }
      p++;
      if ((c = $at(s, p)) === 49) p++;
      else $miss(p, "\"1\"");
      d7: {
        if ((c = $at(s, p)) !== 49) {
          $miss(p, "\"1\"");
          break d7;
        }
        p++;
        for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 50; c = -1) p++;
        $miss(p, "\"2\"");
      }
      if (c !== 51) break f3;
      d9: {
        u10: {
          if (c !== 51) {
            $miss(p, "\"3\"");
            break u10;
          }
          p++;
          break d9;
        }
      }
      if ((c = $at(s, p)) !== 52) {
        $miss(p, "[4]");
        break f3;
      }
      p++;
      break d1;
    }
    p = v1;
    f13: {
      if ((c = $at(s, p)) !== 99) {
        $miss(p, "\"c\"");
        break f13;
      }
      p++;
      d14: {
        u15: {
          if ((c = $at(s, p)) !== 120) {
            $miss(p, "[x]");
            break u15;
          }
          p++;
          break d14;
        }
        if (c !== 121) {
          $miss(p, "\"y\"");
          break f13;
        }
        p++;
        v2 = track$z(s, p);
        if (v2 < 0) break f13;
        p = v2;
      }
      if ((c = $at(s, p)) !== 46) {
        $miss(p, "\".\"");
        break f13;
      }
      p++;
      d17: {
        v2 = p;
        f18: {
          d19: {
            u20: {
              for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 49; c = -1) p++;
              $miss(p, "\"1\"");
              if (p === v2) break u20;
              break d19;
            }
            v3 = 0;
            v4 = p;
            for (;;) {
              if ((c = $at(s, p)) !== 50) {
                $miss(p, "\"2\"");
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
          $miss(p, "[1-2]");
          break;
        }
        p++;
        v2 = p;
        if ((c = $at(s, p)) !== 44) {
          $miss(p, "\",\"");
          break;
        }
        p++;
      }
      p = v2;
      if ((c = $at(s, p)) !== 46) {
        $miss(p, "\".\"");
        break f13;
      }
      p++;
      break d1;
    }
    p = v1;
    f30: {
      if ((c = $at(s, p)) !== 100) {
        $miss(p, "\"d\"");
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
              $miss(p, "\"1\"");
              break u35;
            }
            p++;
            break d34;
          }
          u37: {
            v2 = track$z(s, p);
            if (v2 < 0) break u37;
            p = v2;
            break d34;
          }
          if (c !== 51) {
            $miss(p, "\"3\"");
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
            $miss(p, "\"4\"");
            break;
          }
          p++;
          if ((c = $at(s, p)) !== 53) {
            $miss(p, "\"5\"");
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
      else $miss(p, "\"1\"");
      if ((c = $at(s, p)) === 50) p++;
      else $miss(p, "\"2\"");
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
        $miss(p, "\"f\"");
        break f44;
      }
      p++;
      if (((c = $at(s, p)) | 32) === 97) p++;
      else $miss(p, "\"a\"");
      if (((c = $at(s, p)) === 201 || c === 233)) p++;
      else $miss(p, "\"é\"");
      if ((c = $at(s, p)) === 50) p++;
      else $miss(p, "\"2\"");
      if ((c = $at(s, p)) === 51) p++;
      else $miss(p, "\"3\"");
      d50: {
        u51: {
          if ((c = $at(s, p)) === 52) break u51;
          break d50;
        }
        if (c !== 53) {
          $miss(p, "\"5\"");
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
          $miss(p, "\"ab\"");
          break d55;
        }
        p += 2;
      }
      if (true) {
        $miss(p, "[]");
        break f44;
      }
      p++;
      break d1;
    }
    p = v1;
    u57: {
      if ((c = $at(s, p)) !== 102) {
        $miss(p, "\"f\"");
        break u57;
      }
      p++;
      if ((c = $at(s, p)) - 49 >>> 0 < 2) p++;
      else $miss(p, "[1-2]");
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
