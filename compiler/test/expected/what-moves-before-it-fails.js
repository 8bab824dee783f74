/*
a = ("" "b")? (&"c" "d")? (!"c" "e")? (&{ return 1; } "f")? (("" / &"x") "g")? (("h" / "") "i")?
    ("j"? "k")? (z "l")? (rr "m")? ("n"* "o")? (&("p" "q") "p")? (x:"r" y:"s" { return x + y; })?
    ($("t" "u"))? (x:$("v" "w") { return [x]; })? ("x" / "y" "z")? ("x" "y" / "z")? ("1"|2|)? (("2" "3")+)?
    ("4"+ "5"?)? (("6" / "7" "8")+)? ("9" "0"?)? (@"A" "B")? ($"" $"C")? ((x:"" { return [x]; }) "D")?
    (n "E")? ($(&"F") "G")? ($("H" / "I") "J")? ((x:&"K" { return [x]; }) "L")? ("M" "")? ("1" / "2" "3" / "4")? ("1" / "2" / "3" "4")? (("2" "3")* "4"?)? (("2" "3")* / "4")
    (("" &"x") "E")? (&("p" "q"? "r") "p")? (($"" &"x") "F")? ("N" &"O")?
    ($("P" "Q")+)? z? rr? (x:(y:"R" "S" { return y; }) { return x; })? (&($("T" "U")) "T")? "."
  n "n" = "n"? "m"
  rr = "(" rr ")" / "long text that is no copy"
  z = "zed" / "Zed, which is a long text as well"
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function action$a(x, y) { return x + y; }

function action$a$2(x) { return [x]; }

function action$a$3(x) { return [x]; }

function action$a$4(x) { return [x]; }

function action$a$5(y) { return y; }

function action$a$6(x) { return x; }

function match$z(s, p) {
  let c;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 122 || $at(s, p + 1) !== 101 || $at(s, p + 2) !== 100) break u2;
      p += 3;
      break d1;
    }
    if (!s.startsWith("Zed, which is a long text as well", p)) return -1;
    p += 33;
  }
  return p;
}

function value$rr(s, p) {
  let c, v1, v2, v3, v4, v5;
  d1: {
    v2 = p;
    u2: {
      f3: {
        if ((c = $at(s, p)) !== 40) break u2;
        v3 = "(";
        p++;
        v4 = value$rr(s, p);
        if ($end < 0) break f3;
        p = $end;
        if ((c = $at(s, p)) !== 41) break f3;
        v5 = ")";
        p++;
        v1 = [v3, v4, v5];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    if (!s.startsWith("long text that is no copy", p)) return ($end = -1);
    v1 = "long text that is no copy";
    p += 25;
  }
  $end = p;
  return v1;
}

function value$n(s, p) {
  let c, v1, v2, v3;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 110) break u2;
      v2 = "n";
      p++;
      break d1;
    }
    v2 = null;
  }
  if ((c = $at(s, p)) !== 109) return ($end = -1);
  v3 = "m";
  p++;
  v1 = [v2, v3];
  $end = p;
  return v1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27, v28, v29, v30, v31, v32, v33, v34, v35, v36, v37, v38, v39, v40, v41, v42, v43, v44, v45;
  d1: {
    u2: {
      v3 = "";
      if ((c = $at(s, p)) !== 98) break u2;
      v4 = "b";
      p++;
      v2 = [v3, v4];
      break d1;
    }
    v2 = null;
  }
  d4: {
    u5: {
      if ((c = $at(s, p)) !== 99) break u5;
      v3 = undefined;
      if (c !== 100) break u5;
      v5 = "d";
      p++;
      v4 = [v3, v5];
      break d4;
    }
    v4 = null;
  }
  d7: {
    u8: {
      if ((c = $at(s, p)) === 99) break u8;
      v3 = undefined;
      if (c !== 101) break u8;
      v6 = "e";
      p++;
      v5 = [v3, v6];
      break d7;
    }
    v5 = null;
  }
  d10: {
    u11: {
      if (!1) break u11;
      v3 = undefined;
      if ((c = $at(s, p)) !== 102) break u11;
      v7 = "f";
      p++;
      v6 = [v3, v7];
      break d10;
    }
    v6 = null;
  }
  d13: {
    u14: {
      v3 = "";
      if ((c = $at(s, p)) !== 103) break u14;
      v8 = "g";
      p++;
      v7 = [v3, v8];
      break d13;
    }
    v7 = null;
  }
  d19: {
    v3 = p;
    f21: {
      d22: {
        u23: {
          if ((c = $at(s, p)) !== 104) break u23;
          v9 = "h";
          p++;
          break d22;
        }
        v9 = "";
      }
      if ((c = $at(s, p)) !== 105) break f21;
      v10 = "i";
      p++;
      v8 = [v9, v10];
      break d19;
    }
    p = v3;
    v8 = null;
  }
  d25: {
    v10 = p;
    f27: {
      d28: {
        u29: {
          if ((c = $at(s, p)) !== 106) break u29;
          v9 = "j";
          p++;
          break d28;
        }
        v9 = null;
      }
      if ((c = $at(s, p)) !== 107) break f27;
      v11 = "k";
      p++;
      v3 = [v9, v11];
      break d25;
    }
    p = v10;
    v3 = null;
  }
  d31: {
    v11 = p;
    u32: {
      f33: {
        v9 = p;
        v13 = match$z(s, p);
        if (v13 < 0) break u32;
        p = v13;
        v12 = p;
        if ((c = $at(s, p)) !== 108) break f33;
        v13 = "l";
        p++;
        v10 = [s.slice(v9, v12), v13];
        break d31;
      }
      p = v11;
    }
    v10 = null;
  }
  d34: {
    v13 = p;
    u35: {
      f36: {
        v12 = value$rr(s, p);
        if ($end < 0) break u35;
        p = $end;
        if ((c = $at(s, p)) !== 109) break f36;
        v9 = "m";
        p++;
        v11 = [v12, v9];
        break d34;
      }
      p = v13;
    }
    v11 = null;
  }
  d37: {
    v9 = p;
    f39: {
      v12 = null;
      v15 = p;
      u40: {
        for (;;) {
          if ((c = $at(s, p)) !== 110) break u40;
          v14 = "n";
          p++;
          v15 = p;
          if (v12) v12.push(v14);
          else v12 = [v14];
        }
      }
      v12 ??= [];
      if (c !== 111) break f39;
      v14 = "o";
      p++;
      v13 = [v12, v14];
      break d37;
    }
    p = v9;
    v13 = null;
  }
  d42: {
    u43: {
      if ((c = $at(s, p)) !== 112 || $at(s, p + 1) !== 113) break u43;
      v14 = undefined;
      if (c !== 112) break u43;
      v12 = "p";
      p++;
      v9 = [v14, v12];
      break d42;
    }
    v9 = null;
  }
  d45: {
    v14 = p;
    u46: {
      f47: {
        if ((c = $at(s, p)) !== 114) break u46;
        v15 = "r";
        p++;
        if ((c = $at(s, p)) !== 115) break f47;
        v16 = "s";
        p++;
        v12 = action$a(v15, v16);
        break d45;
      }
      p = v14;
      c = $at(s, p);
    }
    v12 = null;
  }
  d48: {
    u49: {
      v16 = p;
      if ((c = $at(s, p)) !== 116 || $at(s, p + 1) !== 117) break u49;
      p += 2;
      v14 = s.slice(v16, p);
      break d48;
    }
    v14 = null;
  }
  d51: {
    u52: {
      v17 = p;
      if ((c = $at(s, p)) !== 118 || $at(s, p + 1) !== 119) break u52;
      p += 2;
      v15 = s.slice(v17, p);
      v16 = action$a$2(v15);
      break d51;
    }
    v16 = null;
  }
  d54: {
    v17 = p;
    f56: {
      d57: {
        u58: {
          if ((c = $at(s, p)) !== 120) break u58;
          v15 = "x";
          p++;
          break d57;
        }
        if (c !== 121) break f56;
        v18 = "y";
        p++;
        if ((c = $at(s, p)) !== 122) break f56;
        v19 = "z";
        p++;
        v15 = [v18, v19];
      }
      break d54;
    }
    p = v17;
    v15 = null;
  }
  d60: {
    u61: {
      d63: {
        v19 = p;
        u64: {
          f65: {
            if ((c = $at(s, p)) !== 120) break u64;
            v18 = "x";
            p++;
            if ((c = $at(s, p)) !== 121) break f65;
            v20 = "y";
            p++;
            v17 = [v18, v20];
            break d63;
          }
          p = v19;
          c = $at(s, p);
        }
        if (c !== 122) break u61;
        v17 = "z";
        p++;
      }
      break d60;
    }
    v17 = null;
  }
  d66: {
    v20 = p;
    f68: {
      v19 = null;
      v21 = p;
      u69: {
        for (;;) {
          if ((c = $at(s, p)) !== 49) break u69;
          v18 = "1";
          p++;
          v21 = p;
          if (v19) v19.push(v18);
          else v19 = [v18];
          if (v19.length === 2) break u69;
        }
      }
      if (!(v19?.length >= 2)) break f68;
      break d66;
    }
    p = v20;
    v19 = null;
  }
  d71: {
    v18 = p;
    f73: {
      v20 = null;
      v22 = p;
      u74: {
        for (;;) {
          if ((c = $at(s, p)) !== 50) break u74;
          v23 = "2";
          p++;
          if ((c = $at(s, p)) !== 51) break;
          v24 = "3";
          p++;
          v21 = [v23, v24];
          v22 = p;
          if (v20) v20.push(v21);
          else v20 = [v21];
        }
        p = v22;
        c = $at(s, p);
      }
      if (!v20) break f73;
      break d71;
    }
    p = v18;
    v20 = null;
  }
  d76: {
    u77: {
      v21 = null;
      v24 = p;
      u79: {
        for (;;) {
          if ((c = $at(s, p)) !== 52) break u79;
          v22 = "4";
          p++;
          v24 = p;
          if (v21) v21.push(v22);
          else v21 = [v22];
        }
      }
      if (!v21) break u77;
      d81: {
        u82: {
          if (c !== 53) break u82;
          v22 = "5";
          p++;
          break d81;
        }
        v22 = null;
      }
      v18 = [v21, v22];
      break d76;
    }
    v18 = null;
  }
  d84: {
    v21 = p;
    f86: {
      v22 = null;
      v23 = p;
      for (;;) {
        d89: {
          u90: {
            if ((c = $at(s, p)) !== 54) break u90;
            v24 = "6";
            p++;
            break d89;
          }
          if (c !== 55) break;
          v25 = "7";
          p++;
          if ((c = $at(s, p)) !== 56) break;
          v26 = "8";
          p++;
          v24 = [v25, v26];
        }
        v23 = p;
        if (v22) v22.push(v24);
        else v22 = [v24];
      }
      p = v23;
      if (!v22) break f86;
      break d84;
    }
    p = v21;
    v22 = null;
  }
  d92: {
    u93: {
      if ((c = $at(s, p)) !== 57) break u93;
      v24 = "9";
      p++;
      d95: {
        u96: {
          if ((c = $at(s, p)) !== 48) break u96;
          v23 = "0";
          p++;
          break d95;
        }
        v23 = null;
      }
      v21 = [v24, v23];
      break d92;
    }
    v21 = null;
  }
  d98: {
    v24 = p;
    u99: {
      f100: {
        if ((c = $at(s, p)) !== 65) break u99;
        v23 = "A";
        p++;
        if ((c = $at(s, p)) !== 66) break f100;
        p++;
        break d98;
      }
      p = v24;
      c = $at(s, p);
    }
    v23 = null;
  }
  d101: {
    u102: {
      v26 = "";
      if ((c = $at(s, p)) !== 67) break u102;
      v25 = "C";
      p++;
      v24 = [v26, v25];
      break d101;
    }
    v24 = null;
  }
  d104: {
    u105: {
      v27 = "";
      v26 = action$a$3(v27);
      if ((c = $at(s, p)) !== 68) break u105;
      v27 = "D";
      p++;
      v25 = [v26, v27];
      break d104;
    }
    v25 = null;
  }
  d107: {
    v26 = p;
    u108: {
      f109: {
        v28 = value$n(s, p);
        if ($end < 0) break u108;
        p = $end;
        if ((c = $at(s, p)) !== 69) break f109;
        v29 = "E";
        p++;
        v27 = [v28, v29];
        break d107;
      }
      p = v26;
    }
    v27 = null;
  }
  d110: {
    u111: {
      v29 = p;
      if ((c = $at(s, p)) !== 70) break u111;
      v28 = p;
      if (c !== 71) break u111;
      v30 = "G";
      p++;
      v26 = [s.slice(v29, v28), v30];
      break d110;
    }
    v26 = null;
  }
  d113: {
    v28 = p;
    u114: {
      f115: {
        if ((c = $at(s, p)) - 72 >>> 0 >= 2) break u114;
        v29 = s[p];
        p++;
        if ((c = $at(s, p)) !== 74) break f115;
        v31 = "J";
        p++;
        v30 = [v29, v31];
        break d113;
      }
      p = v28;
      c = $at(s, p);
    }
    v30 = null;
  }
  d116: {
    u117: {
      if ((c = $at(s, p)) !== 75) break u117;
      v29 = undefined;
      v31 = action$a$4(v29);
      if (c !== 76) break u117;
      v29 = "L";
      p++;
      v28 = [v31, v29];
      break d116;
    }
    v28 = null;
  }
  d119: {
    u120: {
      if ((c = $at(s, p)) !== 77) break u120;
      v31 = "M";
      p++;
      v32 = "";
      v29 = [v31, v32];
      break d119;
    }
    v29 = null;
  }
  d122: {
    u123: {
      d125: {
        v31 = p;
        u126: {
          if ((c = $at(s, p)) !== 49) break u126;
          v32 = "1";
          p++;
          break d125;
        }
        f129: {
          if (c !== 50) break f129;
          v33 = "2";
          p++;
          if ((c = $at(s, p)) !== 51) break f129;
          v34 = "3";
          p++;
          v32 = [v33, v34];
          break d125;
        }
        p = v31;
        if ((c = $at(s, p)) !== 52) break u123;
        v32 = "4";
        p++;
      }
      break d122;
    }
    v32 = null;
  }
  d130: {
    v34 = p;
    f132: {
      d133: {
        u134: {
          if ((c = $at(s, p)) - 49 >>> 0 >= 2) break u134;
          v31 = s[p];
          p++;
          break d133;
        }
        if (c !== 51) break f132;
        v33 = "3";
        p++;
        if ((c = $at(s, p)) !== 52) break f132;
        v35 = "4";
        p++;
        v31 = [v33, v35];
      }
      break d130;
    }
    p = v34;
    v31 = null;
  }
  v35 = null;
  v36 = p;
  u139: {
    for (;;) {
      if ((c = $at(s, p)) !== 50) break u139;
      v37 = "2";
      p++;
      if ((c = $at(s, p)) !== 51) break;
      v38 = "3";
      p++;
      v33 = [v37, v38];
      v36 = p;
      if (v35) v35.push(v33);
      else v35 = [v33];
    }
    p = v36;
    c = $at(s, p);
  }
  v35 ??= [];
  d141: {
    u142: {
      if (c !== 52) break u142;
      v33 = "4";
      p++;
      break d141;
    }
    v33 = null;
  }
  v34 = [v35, v33];
  v33 = null;
  v36 = p;
  u147: {
    for (;;) {
      if ((c = $at(s, p)) !== 50) break u147;
      v38 = "2";
      p++;
      if ((c = $at(s, p)) !== 51) break;
      v37 = "3";
      p++;
      v35 = [v38, v37];
      v36 = p;
      if (v33) v33.push(v35);
      else v33 = [v35];
    }
    p = v36;
    c = $at(s, p);
  }
  v33 ??= [];
  d149: {
    u150: {
      v37 = "";
      if (c !== 120) break u150;
      v38 = undefined;
      v36 = [v37, v38];
      if (c !== 69) break u150;
      v38 = "E";
      p++;
      v35 = [v36, v38];
      break d149;
    }
    v35 = null;
  }
  d152: {
    v36 = p;
    u153: {
      f154: {
        if ((c = $at(s, p)) !== 112) break u153;
        p++;
        if ((c = $at(s, p)) === 113) p++;
        if ((c = $at(s, p)) !== 114) break f154;
        p++;
        p = v36;
        v37 = undefined;
        if ((c = $at(s, p)) !== 112) break u153;
        v39 = "p";
        p++;
        v38 = [v37, v39];
        break d152;
      }
      p = v36;
      c = $at(s, p);
    }
    v38 = null;
  }
  d155: {
    u156: {
      v37 = "";
      if ((c = $at(s, p)) !== 120) break u156;
      v40 = undefined;
      v39 = [v37, v40];
      if (c !== 70) break u156;
      v40 = "F";
      p++;
      v36 = [v39, v40];
      break d155;
    }
    v36 = null;
  }
  d158: {
    v39 = p;
    u159: {
      f160: {
        if ((c = $at(s, p)) !== 78) break u159;
        v37 = "N";
        p++;
        if ((c = $at(s, p)) !== 79) break f160;
        v41 = undefined;
        v40 = [v37, v41];
        break d158;
      }
      p = v39;
      c = $at(s, p);
    }
    v40 = null;
  }
  d161: {
    u162: {
      v41 = p;
      for (;;) {
        if ((c = $at(s, p)) !== 80 || $at(s, p + 1) !== 81) break;
        p += 2;
      }
      if (p === v41) break u162;
      v39 = s.slice(v41, p);
      break d161;
    }
    v39 = null;
  }
  d165: {
    u166: {
      v37 = p;
      v42 = match$z(s, p);
      if (v42 < 0) break u166;
      p = v42;
      v41 = s.slice(v37, p);
      break d165;
    }
    v41 = null;
  }
  d168: {
    u169: {
      v37 = value$rr(s, p);
      if ($end < 0) break u169;
      p = $end;
      break d168;
    }
    v37 = null;
  }
  d171: {
    v43 = p;
    u172: {
      f173: {
        if ((c = $at(s, p)) !== 82) break u172;
        v45 = "R";
        p++;
        if ((c = $at(s, p)) !== 83) break f173;
        p++;
        v44 = action$a$5(v45);
        v42 = action$a$6(v44);
        break d171;
      }
      p = v43;
      c = $at(s, p);
    }
    v42 = null;
  }
  d174: {
    u175: {
      if ((c = $at(s, p)) !== 84 || $at(s, p + 1) !== 85) break u175;
      v44 = undefined;
      if (c !== 84) break u175;
      v45 = "T";
      p++;
      v43 = [v44, v45];
      break d174;
    }
    v43 = null;
  }
  if ((c = $at(s, p)) !== 46) return ($end = -1);
  v45 = ".";
  p++;
  v1 = [v2, v4, v5, v6, v7, v8, v3, v10, v11, v13, v9, v12, v14, v16, v15, v17, v19, v20, v18, v22, v21, v23, v24, v25, v27, v26, v30, v28, v29, v32, v31, v34, v33, v35, v38, v36, v40, v39, v41, v37, v42, v43, v45];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}
