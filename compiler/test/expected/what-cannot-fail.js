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
const $class = /* @__PURE__ */ $classes([",,..;;aadk"]);

function action$a() { return []; }

function action$a$2(x, y, z) { return [x, y, z]; }

function action$a$3() { return []; }

function action$a$4(x, y) { return [x, y]; }

function action$a$5(x, y) { return [x, y]; }

function action$a$6(x, y) { return [x, y]; }

function action$a$7(x, y) { return [x, y]; }

function action$a$8(x, y) { return [x, y]; }

function action$a$9(x, y) { return [x, y]; }

function action$a$10(x, y) { return [x, y]; }

function action$a$11(x) { return x; }

function action$r() { return ["long"]; }

function action$z() { return ["long"]; }

function action$rr() { return ["long"]; }

function action$n() { return ["long"]; }

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

function match$rr(s, p) {
  let c, v1, v2;
  d1: {
    v1 = p;
    u2: {
      f3: {
        if ((c = $at(s, p)) !== 40) break u2;
        p++;
        d4: {
          v2 = match$rr(s, p);
          if (v2 < 0) break d4;
          p = v2;
        }
        if ((c = $at(s, p)) !== 41) break f3;
        p++;
        break d1;
      }
      p = v1;
      c = $at(s, p);
    }
  }
  return p;
}

function value$r(s, p) {
  let c, v1;
  if ((c = $at(s, p)) === 98) p++;
  if ((c = $at(s, p)) === 99) p++;
  v1 = action$r();
  $end = p;
  return v1;
}

function value$z(s, p) {
  let c, v1;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 122 || $at(s, p + 1) !== 101 || $at(s, p + 2) !== 100) break u2;
      v1 = "zed";
      p += 3;
      break d1;
    }
    if (!s.startsWith("Zed, which is a long text as well", p)) return ($end = -1);
    p += 33;
    v1 = action$z();
  }
  $end = p;
  return v1;
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
        d4: {
          u5: {
            v4 = value$rr(s, p);
            if ($end < 0) break u5;
            p = $end;
            break d4;
          }
          v4 = null;
        }
        if ((c = $at(s, p)) !== 41) break f3;
        v5 = ")";
        p++;
        v1 = [v3, v4, v5];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    v1 = action$rr();
  }
  $end = p;
  return v1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6;
  if (!($class[(c = $at(s, p))] & 1)) return ($end = -1);
  d1: {
    v2 = p;
    f3: {
      if (c === 97) {
        p++;
        if ((c = $at(s, p)) === 98) {
          p++;
        }
      }
      if ((c = $at(s, p)) !== 46) break f3;
      p++;
      if ((c = $at(s, p)) === 97) {
        p++;
      }
      if ((c = $at(s, p)) !== 46) break f3;
      p++;
      d8: {
        if ((c = $at(s, p)) !== 97 || $at(s, p + 1) - 98 >>> 0 >= 2) break d8;
        p += 2;
      }
      if ((c = $at(s, p)) !== 46) break f3;
      p++;
      if ((c = $at(s, p)) === 97) {
        p++;
        d10: {
          if ((c = $at(s, p)) !== 98 || $at(s, p + 1) !== 99) break d10;
          p += 2;
        }
      }
      if ((c = $at(s, p)) !== 46) break f3;
      p++;
      if ((c = $at(s, p)) === 97) {
        p++;
        for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 98; c = -1) p++;
      }
      if (c !== 46) break f3;
      p++;
      v1 = s.slice(v2, p);
      break d1;
    }
    p = v2;
    f13: {
      d14: {
        f15: {
          if ((c = $at(s, p)) !== 97) break d14;
          p++;
          v3 = p;
          for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 98; c = -1) p++;
          if (p === v3) break f15;
          break d14;
        }
        p = v2;
        c = $at(s, p);
      }
      if (c !== 44) break f13;
      p++;
      if ((c = $at(s, p)) === 97) {
        p++;
        p = run$z(s, p);
      }
      if ((c = $at(s, p)) !== 44) break f13;
      p++;
      d16: {
        v3 = p;
        f17: {
          if ((c = $at(s, p)) !== 97) break d16;
          p++;
          v4 = p;
          p = run$z(s, p);
          if (p === v4) break f17;
          break d16;
        }
        p = v3;
      }
      if ((c = $at(s, p)) !== 44) break f13;
      p++;
      if ((c = $at(s, p)) === 97) {
        p++;
        if ((c = $at(s, p)) === 98) p++;
        if ((c = $at(s, p)) === 99) p++;
      }
      if ((c = $at(s, p)) !== 44) break f13;
      p++;
      d18: {
        v3 = p;
        f19: {
          if ((c = $at(s, p)) !== 97) break d18;
          p++;
          v4 = match$rr(s, p);
          if (v4 < 0) break f19;
          p = v4;
          break d18;
        }
        p = v3;
      }
      if ((c = $at(s, p)) !== 44) break f13;
      p++;
      d20: {
        v3 = p;
        f21: {
          if ((c = $at(s, p)) !== 97) break d20;
          p++;
          if ((c = $at(s, p)) !== 98) break f21;
          break d20;
        }
        p = v3;
        c = $at(s, p);
      }
      if (c !== 44) break f13;
      p++;
      if ((c = $at(s, p)) === 97) {
        p++;
      }
      if ((c = $at(s, p)) !== 44) break f13;
      p++;
      v1 = s.slice(v2, p);
      break d1;
    }
    p = v2;
    f23: {
      d24: {
        f25: {
          if ((c = $at(s, p)) !== 97) break d24;
          p++;
          d26: {
            u27: {
              if ((c = $at(s, p)) !== 122 || $at(s, p + 1) !== 101 || $at(s, p + 2) !== 100) break u27;
              p += 3;
              break d26;
            }
            if (!s.startsWith("Zed, which is a long text as well", p)) break f25;
            p += 33;
          }
          break d24;
        }
        p = v2;
      }
      if ((c = $at(s, p)) !== 59) break f23;
      p++;
      if ((c = $at(s, p)) === 97) {
        p++;
        if ((c = $at(s, p)) === 98) p++;
        for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 99; c = -1) p++;
      }
      if (c !== 59) break f23;
      p++;
      d29: {
        v3 = p;
        f30: {
          if ((c = $at(s, p)) !== 97) break d29;
          p++;
          if ((c = $at(s, p)) === 98) p++;
          if ((c = $at(s, p)) !== 99 || $at(s, p + 1) !== 100) break f30;
          p += 2;
          break d29;
        }
        p = v3;
      }
      if ((c = $at(s, p)) !== 59) break f23;
      p++;
      if ((c = $at(s, p)) === 97) {
        p++;
        if ((c = $at(s, p)) === 98) p++;
      }
      if ((c = $at(s, p)) !== 59) break f23;
      p++;
      if ((c = $at(s, p)) === 97) {
        p++;
        p = run$z(s, p);
      }
      if ((c = $at(s, p)) !== 59) break f23;
      p++;
      v1 = s.slice(v2, p);
      break d1;
    }
    p = v2;
    u34: {
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 97; c = -1) p++;
      if (p === v2) break u34;
      v3 = s.slice(v2, p);
      if (c === 98) p++;
      v4 = action$a();
      v6 = p;
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 99; c = -1) p++;
      v5 = s.slice(v6, p);
      v1 = action$a$2(v3, v4, v5);
      break d1;
    }
    f37: {
      v5 = p;
      if (c !== 100) break f37;
      p++;
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 100; c = -1) p++;
      v4 = p;
      if (c !== 98) break f37;
      p++;
      v3 = action$a$3();
      v1 = action$a$4(s.slice(v5, v4), v3);
      break d1;
    }
    p = v2;
    u38: {
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 101; c = -1) p++;
      if (p === v2) break u38;
      v3 = s.slice(v2, p);
      v4 = value$r(s, p);
      if ($end < 0) break u38;
      p = $end;
      v1 = action$a$5(v3, v4);
      break d1;
    }
    f41: {
      v4 = p;
      if (c !== 102) break f41;
      p++;
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 102; c = -1) p++;
      v3 = p;
      v5 = value$z(s, p);
      if ($end < 0) break f41;
      p = $end;
      v1 = action$a$6(s.slice(v4, v3), v5);
      break d1;
    }
    p = v2;
    u42: {
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 103; c = -1) p++;
      if (p === v2) break u42;
      v5 = s.slice(v2, p);
      v4 = p;
      if (c === 98) p++;
      if ((c = $at(s, p)) === 99) p++;
      v3 = s.slice(v4, p);
      v1 = action$a$7(v5, v3);
      break d1;
    }
    f45: {
      v3 = p;
      if (c !== 104) break f45;
      p++;
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 104; c = -1) p++;
      v5 = p;
      if (c === 98) p++;
      if ((c = $at(s, p)) !== 99) break f45;
      p++;
      v4 = s.slice(v5, p);
      v1 = action$a$8(s.slice(v3, v5), v4);
      break d1;
    }
    p = v2;
    u46: {
      f47: {
        v4 = p;
        for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 105; c = -1) p++;
        if (p === v2) break u46;
        v5 = p;
        v3 = value$rr(s, p);
        if ($end < 0) break f47;
        p = $end;
        v1 = action$a$9(s.slice(v4, v5), v3);
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u48: {
      if (c !== 106) break u48;
      p++;
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 106; c = -1) p++;
      v3 = s.slice(v2, p);
      if (c === 98) p++;
      v5 = action$n();
      v1 = action$a$10(v3, v5);
      break d1;
    }
    v5 = p;
    if (c !== 107) return ($end = -1);
    p++;
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 107; c = -1) p++;
    v3 = p;
    if (action$a$11(s.slice(v5, v3))) return ($end = -1);
    v4 = undefined;
    v1 = [s.slice(v5, v3), v4];
  }
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}
