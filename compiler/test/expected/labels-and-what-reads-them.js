/*
a = s:b p:b c:b v1:b end$:b { return [s, p, c, v1, end$]; }
    / x:b x2:b xx:b x$:b "," &{ return x$ === x2; } { return "x" + xx; }
    / x:b y:b "!" (z:b &{ return x === z; } { return z; })
    / x:b y:(z:b w:b { return x; }) { return y; }
    / x:b &{ return x; } "-" @b / x:b &{ return x; } "+" @b @b
    / x:b "?" @(@"c" / w:"d" { return w; }) @y:b
    / @x:b &{ return x; } "e"
    / x:b { return 1; } / x:(y:b { return 2.5; }) { return x; }
    / x:b "f" { return "x"; } / y:b { return undefined; } / x:b { /* x */ return -1 + 1; }
  b = [xy] / "z" { return "zed"; } / x:"z" "z" { return [x]; }
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s: string, p: number): any {
  return p < s.length ? s.charCodeAt(p) : -1;
}

type Value$a = ReturnType<typeof action$a> | ReturnType<typeof action$a$3> | [Value$b, Value$b, "!", ReturnType<typeof action$a$5>] | ReturnType<typeof action$a$7> | Value$b | [Value$b, Value$b] | ["c" | ReturnType<typeof action$a$10>, Value$b] | 1 | ReturnType<typeof action$a$12> | "x" | undefined | ReturnType<typeof action$a$13>;
type Value$b = "x" | "y" | "zed" | ReturnType<typeof action$b>;

function $exact<L extends unknown[], const R>(action: (...labels: L) => R) {
  return action;
}

const action$a = /* @__PURE__ */ $exact((s: Value$b, p: Value$b, c: Value$b, v1: Value$b, end$: Value$b) => { return [s, p, c, v1, end$]; });

const action$a$2 = /* @__PURE__ */ $exact((x2: Value$b, x$: Value$b) => { return x$ === x2; });

const action$a$3 = /* @__PURE__ */ $exact((x: Value$b, xx: Value$b) => { return "x" + xx; });

const action$a$4 = /* @__PURE__ */ $exact((x: Value$b, z: Value$b) => { return x === z; });

const action$a$5 = /* @__PURE__ */ $exact((z: Value$b) => { return z; });

const action$a$6 = /* @__PURE__ */ $exact((x: Value$b) => { return x; });

const action$a$7 = /* @__PURE__ */ $exact((y: ReturnType<typeof action$a$6>) => { return y; });

const action$a$8 = /* @__PURE__ */ $exact((x: Value$b) => { return x; });

const action$a$9 = /* @__PURE__ */ $exact((x: Value$b) => { return x; });

const action$a$10 = /* @__PURE__ */ $exact((w: "d") => { return w; });

const action$a$11 = /* @__PURE__ */ $exact((x: Value$b) => { return x; });

const action$a$12 = /* @__PURE__ */ $exact((x: 2.5) => { return x; });

const action$a$13 = /* @__PURE__ */ $exact((x: Value$b) => { /* x */ return -1 + 1; });

const action$b = /* @__PURE__ */ $exact((x: "z") => { return [x]; });

function value$b(s: string, p: number): any {
  let c: any, v1: any, v2: any;
  d1: {
    u2: {
      if ((c = $at(s, p)) - 120 >>> 0 >= 2) break u2;
      v1 = s[p];
      p++;
      break d1;
    }
    u4: {
      if (c !== 122) break u4;
      p++;
      v1 = "zed";
      break d1;
    }
    if (c !== 122) return ($end = -1);
    v2 = "z";
    p++;
    if ((c = $at(s, p)) !== 122) return ($end = -1);
    p++;
    v1 = action$b(v2);
  }
  $end = p;
  return v1;
}

function value$a(s: string, p: number): any {
  let c: any, v1: any, v2: any, v3: any, v4: any, v5: any, v6: any, v7: any;
  if ((c = $at(s, p)) - 120 >>> 0 >= 3) return ($end = -1);
  d1: {
    v2 = p;
    u2: {
      f3: {
        if (c - 120 >>> 0 >= 3) break u2;
        v3 = value$b(s, p);
        if ($end < 0) break u2;
        p = $end;
        v4 = value$b(s, p);
        if ($end < 0) break f3;
        p = $end;
        v5 = value$b(s, p);
        if ($end < 0) break f3;
        p = $end;
        v6 = value$b(s, p);
        if ($end < 0) break f3;
        p = $end;
        v7 = value$b(s, p);
        if ($end < 0) break f3;
        p = $end;
        v1 = action$a(v3, v4, v5, v6, v7);
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u4: {
      f5: {
        if (c - 120 >>> 0 >= 3) break u4;
        v7 = value$b(s, p);
        if ($end < 0) break u4;
        p = $end;
        v6 = value$b(s, p);
        if ($end < 0) break f5;
        p = $end;
        v5 = value$b(s, p);
        if ($end < 0) break f5;
        p = $end;
        v4 = value$b(s, p);
        if ($end < 0) break f5;
        p = $end;
        if ((c = $at(s, p)) !== 44) break f5;
        p++;
        if (!action$a$2(v6, v4)) break f5;
        v1 = action$a$3(v7, v5);
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u6: {
      f7: {
        if (c - 120 >>> 0 >= 3) break u6;
        v4 = value$b(s, p);
        if ($end < 0) break u6;
        p = $end;
        v5 = value$b(s, p);
        if ($end < 0) break f7;
        p = $end;
        if ((c = $at(s, p)) !== 33) break f7;
        v6 = "!";
        p++;
        v3 = value$b(s, p);
        if ($end < 0) break f7;
        p = $end;
        if (!action$a$4(v4, v3)) break f7;
        v7 = action$a$5(v3);
        v1 = [v4, v5, v6, v7];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u8: {
      f9: {
        if (c - 120 >>> 0 >= 3) break u8;
        v7 = value$b(s, p);
        if ($end < 0) break u8;
        p = $end;
        if ((c = $at(s, p)) - 120 >>> 0 < 3) {
          p++;
        } else {
          if (c !== 122 || $at(s, p + 1) !== 122) break f9;
          p += 2;
        }
        if ((c = $at(s, p)) - 120 >>> 0 < 3) {
          p++;
        } else {
          if (c !== 122 || $at(s, p + 1) !== 122) break f9;
          p += 2;
        }
        v6 = action$a$6(v7);
        v1 = action$a$7(v6);
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u12: {
      f13: {
        if (c - 120 >>> 0 >= 3) break u12;
        v6 = value$b(s, p);
        if ($end < 0) break u12;
        p = $end;
        if (!action$a$8(v6)) break f13;
        if ((c = $at(s, p)) !== 45) break f13;
        p++;
        v1 = value$b(s, p);
        if ($end < 0) break f13;
        p = $end;
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u14: {
      f15: {
        if (c - 120 >>> 0 >= 3) break u14;
        v6 = value$b(s, p);
        if ($end < 0) break u14;
        p = $end;
        if (!action$a$9(v6)) break f15;
        if ((c = $at(s, p)) !== 43) break f15;
        p++;
        v7 = value$b(s, p);
        if ($end < 0) break f15;
        p = $end;
        v5 = value$b(s, p);
        if ($end < 0) break f15;
        p = $end;
        v1 = [v7, v5];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u16: {
      f17: {
        if (c - 120 >>> 0 < 3) {
          p++;
        } else {
          if (c !== 122 || $at(s, p + 1) !== 122) break u16;
          p += 2;
        }
        if ((c = $at(s, p)) !== 63) break f17;
        p++;
        d19: {
          u20: {
            if ((c = $at(s, p)) !== 99) break u20;
            v5 = "c";
            p++;
            break d19;
          }
          if (c !== 100) break f17;
          v7 = "d";
          p++;
          v5 = action$a$10(v7);
        }
        v7 = value$b(s, p);
        if ($end < 0) break f17;
        p = $end;
        v1 = [v5, v7];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u22: {
      f23: {
        if (c - 120 >>> 0 >= 3) break u22;
        v1 = value$b(s, p);
        if ($end < 0) break u22;
        p = $end;
        if (!action$a$11(v1)) break f23;
        if ((c = $at(s, p)) !== 101) break f23;
        p++;
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u24: {
      if (c - 120 >>> 0 < 3) {
        p++;
      } else {
        if (c !== 122 || $at(s, p + 1) !== 122) break u24;
        p += 2;
      }
      v1 = 1;
      break d1;
    }
    u27: {
      if (c - 120 >>> 0 < 3) {
        p++;
      } else {
        if (c !== 122 || $at(s, p + 1) !== 122) break u27;
        p += 2;
      }
      v7 = 2.5;
      v1 = action$a$12(v7);
      break d1;
    }
    f31: {
      if (c - 120 >>> 0 >= 3) break f31;
      v7 = value$b(s, p);
      if ($end < 0) break f31;
      p = $end;
      if ((c = $at(s, p)) !== 102) break f31;
      p++;
      v1 = "x";
      break d1;
    }
    p = v2;
    u32: {
      if ((c = $at(s, p)) - 120 >>> 0 < 3) {
        p++;
      } else {
        if (c !== 122 || $at(s, p + 1) !== 122) break u32;
        p += 2;
      }
      v1 = undefined;
      break d1;
    }
    v7 = value$b(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v1 = action$a$13(v7);
  }
  $end = p;
  return v1;
}

export function a(s: string): Value$a | undefined {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$b(s: string, p: number): any {
  let c: any;
  d1: {
    u2: {
      if ((c = $at(s, p)) - 120 >>> 0 >= 2) {
        $miss(p, "[xy]");
        break u2;
      }
      p++;
      break d1;
    }
    u4: {
      if (c !== 122) {
        $miss(p, "\"z\"");
        break u4;
      }
      p++;
      break d1;
    }
    if (c !== 122) return $miss(p, "\"z\"");
    p++;
    if ((c = $at(s, p)) !== 122) return $miss(p, "\"z\"");
    p++;
  }
  return p;
}

function trackValue$b(s: string, p: number): any {
  let c: any, v1: any, v2: any;
  d1: {
    u2: {
      if ((c = $at(s, p)) - 120 >>> 0 >= 2) {
        $miss(p, "[xy]");
        break u2;
      }
      v1 = s[p];
      p++;
      break d1;
    }
    u4: {
      if (c !== 122) {
        $miss(p, "\"z\"");
        break u4;
      }
      p++;
      v1 = "zed";
      break d1;
    }
    if (c !== 122) {
      $miss(p, "\"z\"");
      return ($end = -1);
    }
    v2 = "z";
    p++;
    if ((c = $at(s, p)) !== 122) {
      $miss(p, "\"z\"");
      return ($end = -1);
    }
    p++;
    v1 = action$b(v2);
  }
  $end = p;
  return v1;
}

function track$a(s: string, p: number): any {
  let c: any, v1: any, v2: any, v3: any, v4: any, v5: any, v6: any, v7: any, v8: any, v9: any, v10: any;
  d1: {
    v1 = p;
    f3: {
      v2 = track$b(s, p);
      if (v2 < 0) break f3;
      p = v2;
      v2 = track$b(s, p);
      if (v2 < 0) break f3;
      p = v2;
      v2 = track$b(s, p);
      if (v2 < 0) break f3;
      p = v2;
      v2 = track$b(s, p);
      if (v2 < 0) break f3;
      p = v2;
      v2 = track$b(s, p);
      if (v2 < 0) break f3;
      p = v2;
      break d1;
    }
    p = v1;
    f5: {
      v2 = track$b(s, p);
      if (v2 < 0) break f5;
      p = v2;
      v2 = trackValue$b(s, p);
      if ($end < 0) break f5;
      p = $end;
      v3 = track$b(s, p);
      if (v3 < 0) break f5;
      p = v3;
      v3 = trackValue$b(s, p);
      if ($end < 0) break f5;
      p = $end;
      if ((c = $at(s, p)) !== 44) {
        $miss(p, "\",\"");
        break f5;
      }
      p++;
      if (!action$a$2(v2, v3)) break f5;
      break d1;
    }
    p = v1;
    f7: {
      v4 = trackValue$b(s, p);
      if ($end < 0) break f7;
      p = $end;
      v5 = track$b(s, p);
      if (v5 < 0) break f7;
      p = v5;
      if ((c = $at(s, p)) !== 33) {
        $miss(p, "\"!\"");
        break f7;
      }
      p++;
      v5 = trackValue$b(s, p);
      if ($end < 0) break f7;
      p = $end;
      if (!action$a$4(v4, v5)) break f7;
      break d1;
    }
    p = v1;
    f9: {
      v6 = trackValue$b(s, p);
      if ($end < 0) break f9;
      p = $end;
      v7 = track$b(s, p);
      if (v7 < 0) break f9;
      p = v7;
      v7 = track$b(s, p);
      if (v7 < 0) break f9;
      p = v7;
      break d1;
    }
    p = v1;
    f11: {
      v7 = trackValue$b(s, p);
      if ($end < 0) break f11;
      p = $end;
      if (!action$a$8(v7)) break f11;
      if ((c = $at(s, p)) !== 45) {
        $miss(p, "\"-\"");
        break f11;
      }
      p++;
      v8 = track$b(s, p);
      if (v8 < 0) break f11;
      p = v8;
      break d1;
    }
    p = v1;
    f13: {
      v8 = trackValue$b(s, p);
      if ($end < 0) break f13;
      p = $end;
      if (!action$a$9(v8)) break f13;
      if ((c = $at(s, p)) !== 43) {
        $miss(p, "\"+\"");
        break f13;
      }
      p++;
      v9 = track$b(s, p);
      if (v9 < 0) break f13;
      p = v9;
      v9 = track$b(s, p);
      if (v9 < 0) break f13;
      p = v9;
      break d1;
    }
    p = v1;
    f15: {
      v9 = track$b(s, p);
      if (v9 < 0) break f15;
      p = v9;
      if ((c = $at(s, p)) !== 63) {
        $miss(p, "\"?\"");
        break f15;
      }
      p++;
      d16: {
        u17: {
          if ((c = $at(s, p)) !== 99) {
            $miss(p, "\"c\"");
            break u17;
          }
          p++;
          break d16;
        }
        if (c !== 100) {
          $miss(p, "\"d\"");
          break f15;
        }
        p++;
      }
      v9 = track$b(s, p);
      if (v9 < 0) break f15;
      p = v9;
      break d1;
    }
    p = v1;
    f20: {
      v9 = trackValue$b(s, p);
      if ($end < 0) break f20;
      p = $end;
      if (!action$a$11(v9)) break f20;
      if ((c = $at(s, p)) !== 101) {
        $miss(p, "\"e\"");
        break f20;
      }
      p++;
      break d1;
    }
    p = v1;
    u21: {
      v10 = track$b(s, p);
      if (v10 < 0) break u21;
      p = v10;
      break d1;
    }
    u23: {
      v10 = track$b(s, p);
      if (v10 < 0) break u23;
      p = v10;
      break d1;
    }
    f26: {
      v10 = track$b(s, p);
      if (v10 < 0) break f26;
      p = v10;
      if ((c = $at(s, p)) !== 102) {
        $miss(p, "\"f\"");
        break f26;
      }
      p++;
      break d1;
    }
    p = v1;
    u27: {
      v10 = track$b(s, p);
      if (v10 < 0) break u27;
      p = v10;
      break d1;
    }
    v10 = track$b(s, p);
    if (v10 < 0) return -1;
    p = v10;
  }
  return p;
}

export function diagnose_a(s: string): Diagnosis | null {
  $furthest = $count = 0;
  return $diagnosis(s, track$a(s, 0));
}

export interface Diagnosis {
  offset: number;
  expected: string[];
}

let $furthest = 0;
let $count = 0;
const $missed: string[] = [];

function $miss(p: number, expected: string) {
  if (p < $furthest) return -1;
  if (p > $furthest) {
    $furthest = p;
    $count = 0;
  }
  $missed[$count++] = expected;
  return -1;
}

function $diagnosis(s: string, end: number): Diagnosis | null {
  if (end === s.length) return null;
  if (end >= 0) $miss(end, "end of input");
  return { offset: $furthest, expected: [...new Set($missed.slice(0, $count))].sort() };
}
