/*
a = x:types y:b z:c* { return { x, y, z }; } / x:more { return [x]; }
  types = ab:"ab" i:"ab"i xy:[xy] eight:[a-h] nine:[a-i] not:[^x] none:[]? any:. text:$("a" "b")
    and:(&"a" !"b" "c") code:(&{ return true; } !{ return false; } "c") maybe:("a"?) list:"a"+
    { return [ab, i, xy, eight, nine, not, none, any, text, and, code, maybe, list]; }
  more = either:("a" / "b" / "a")* maybe:[xy]? nested:([xy] / "x" / "z"? "w")+ labeled:(l:("a" / "b"))+
    optional:("a"?)|2| inner:("a" ("b" / "c"?) [de]?) pick:("a" @"b")
    picks:(@"a" "b" @"c") code:("r" / n:"b" { return n; } / "c" { return null; })
    counted:(l:"x")|2, ","| empty:[] named:(d / e)* deep:(("a" / "b")? "c"?)|2|
    { return [either, maybe, nested, inner, labeled, optional, pick, picks, code, counted, empty, named, deep]; }
  b "named" = "b"?
  c = "(" c ")" / "x"
  d "one or two" = "1" / "2"
  e = n:d { return n; }
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s: string, p: number): any {
  return p < s.length ? s.charCodeAt(p) : -1;
}

type Value$a = ReturnType<typeof action$a> | ReturnType<typeof action$a$2>;
type Value$types = ReturnType<typeof action$types>;
type Value$b = "b" | null;
type Value$c = unknown;
type Value$more = ReturnType<typeof action$more$2>;
type Value$d = "1" | "2";
type Value$e = ReturnType<typeof action$e>;

function $exact<L extends unknown[], const R>(action: (...labels: L) => R) {
  return action;
}

const action$a = /* @__PURE__ */ $exact((x: Value$types, y: Value$b, z: Value$c[]) => { return { x, y, z }; });

const action$a$2 = /* @__PURE__ */ $exact((x: Value$more) => { return [x]; });

const action$types = /* @__PURE__ */ $exact((ab: "ab", i: string, xy: "x" | "y", eight: "a" | "b" | "c" | "d" | "e" | "f" | "g" | "h", nine: string, not: string, none: null, any: string, text: string, and: [undefined, undefined, "c"], code: [undefined, undefined, "c"], maybe: "a" | null, list: "a"[]) => { return [ab, i, xy, eight, nine, not, none, any, text, and, code, maybe, list]; });

const action$more = /* @__PURE__ */ $exact((n: "b") => { return n; });

const action$more$2 = /* @__PURE__ */ $exact((either: ("a" | "b")[], maybe: "x" | "y" | null, nested: ("x" | "y" | ["z" | null, "w"])[], labeled: ("a" | "b")[], optional: ("a" | null)[], inner: ["a", "b" | "c" | null, "d" | "e" | null], pick: "b", picks: ["a", "c"], code: "r" | ReturnType<typeof action$more> | null, counted: "x"[], empty: never, named: (Value$d | Value$e)[], deep: ["a" | "b" | null, "c" | null][]) => { return [either, maybe, nested, inner, labeled, optional, pick, picks, code, counted, empty, named, deep]; });

const action$e = /* @__PURE__ */ $exact((n: Value$d) => { return n; });

function value$types(s: string, p: number): any {
  let c: any, v1: any, v2: any, v3: any, v4: any, v5: any, v6: any, v7: any, v8: any, v9: any, v10: any, v11: any, v12: any, v13: any, v14: any, v15: any, v16: any, v17: any;
  if ((c = $at(s, p)) !== 97 || $at(s, p + 1) !== 98) return ($end = -1);
  v2 = "ab";
  p += 2;
  if (((c = $at(s, p)) | 32) !== 97 || ($at(s, p + 1) | 32) !== 98) return ($end = -1);
  v3 = s.slice(p, p + 2);
  p += 2;
  if ((c = $at(s, p)) - 120 >>> 0 >= 2) return ($end = -1);
  v4 = s[p];
  p++;
  if ((c = $at(s, p)) - 97 >>> 0 >= 8) return ($end = -1);
  v5 = s[p];
  p++;
  if ((c = $at(s, p)) - 97 >>> 0 >= 9) return ($end = -1);
  v6 = s[p];
  p++;
  if (((c = $at(s, p)) === 120 || c === -1)) return ($end = -1);
  v7 = s[p];
  p++;
  d1: {
    u2: {
      if (true) break u2;
      v8 = s[p];
      p++;
      break d1;
    }
    v8 = null;
  }
  if ((c = $at(s, p)) >>> 0 >= 65536) return ($end = -1);
  v9 = s[p];
  p++;
  v10 = p;
  if ((c = $at(s, p)) !== 97 || $at(s, p + 1) !== 98) return ($end = -1);
  p += 2;
  v11 = p;
  if ((c = $at(s, p)) !== 97) return ($end = -1);
  v13 = undefined;
  if (c === 98) return ($end = -1);
  v14 = undefined;
  if (c !== 99) return ($end = -1);
  v15 = "c";
  p++;
  v12 = [v13, v14, v15];
  if (!true) return ($end = -1);
  v14 = undefined;
  if (false) return ($end = -1);
  v13 = undefined;
  if ((c = $at(s, p)) !== 99) return ($end = -1);
  v16 = "c";
  p++;
  v15 = [v14, v13, v16];
  d4: {
    u5: {
      if ((c = $at(s, p)) !== 97) break u5;
      v16 = "a";
      p++;
      break d4;
    }
    v16 = null;
  }
  v13 = null;
  v17 = p;
  u7: {
    for (;;) {
      if ((c = $at(s, p)) !== 97) break u7;
      v14 = "a";
      p++;
      v17 = p;
      if (v13) v13.push(v14);
      else v13 = [v14];
    }
  }
  if (!v13) return ($end = -1);
  v1 = action$types(v2, v3, v4, v5, v6, v7, v8, v9, s.slice(v10, v11), v12, v15, v16, v13);
  $end = p;
  return v1;
}

function value$c(s: string, p: number): any {
  let c: any, v1: any, v2: any, v3: any, v4: any, v5: any;
  d1: {
    v2 = p;
    u2: {
      f3: {
        if ((c = $at(s, p)) !== 40) break u2;
        v3 = "(";
        p++;
        v4 = value$c(s, p);
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
    if (c !== 120) return ($end = -1);
    v1 = "x";
    p++;
  }
  $end = p;
  return v1;
}

function value$more(s: string, p: number): any {
  let c: any, v1: any, v2: any, v3: any, v4: any, v5: any, v6: any, v7: any, v8: any, v9: any, v10: any, v11: any, v12: any, v13: any, v14: any, v15: any, v16: any, v17: any, v18: any;
  v2 = null;
  v4 = p;
  u1: {
    for (;;) {
      if ((c = $at(s, p)) - 97 >>> 0 >= 2) break u1;
      v3 = s[p];
      p++;
      v4 = p;
      if (v2) v2.push(v3);
      else v2 = [v3];
    }
  }
  v2 ??= [];
  d3: {
    u4: {
      if (c - 120 >>> 0 >= 2) break u4;
      v3 = s[p];
      p++;
      break d3;
    }
    v3 = null;
  }
  v4 = null;
  v6 = p;
  for (;;) {
    d8: {
      u9: {
        if ((c = $at(s, p)) - 120 >>> 0 >= 2) break u9;
        v5 = s[p];
        p++;
        break d8;
      }
      d11: {
        u12: {
          if (c !== 122) break u12;
          v7 = "z";
          p++;
          break d11;
        }
        v7 = null;
      }
      if ((c = $at(s, p)) !== 119) break;
      v8 = "w";
      p++;
      v5 = [v7, v8];
    }
    v6 = p;
    if (v4) v4.push(v5);
    else v4 = [v5];
  }
  p = v6;
  if (!v4) return ($end = -1);
  v5 = null;
  v8 = p;
  u14: {
    for (;;) {
      if ((c = $at(s, p)) - 97 >>> 0 >= 2) break u14;
      v6 = s[p];
      p++;
      v8 = p;
      if (v5) v5.push(v6);
      else v5 = [v6];
    }
  }
  if (!v5) return ($end = -1);
  v6 = null;
  v7 = p;
  u16: {
    for (;;) {
      d21: {
        u22: {
          if ((c = $at(s, p)) !== 97) break u22;
          v8 = "a";
          p++;
          break d21;
        }
        v8 = null;
      }
      v7 = p;
      if (v6) v6.push(v8);
      else v6 = [v8];
      if (v6.length === 2) break u16;
    }
  }
  if (!(v6?.length >= 2)) return ($end = -1);
  if ((c = $at(s, p)) !== 97) return ($end = -1);
  v7 = "a";
  p++;
  d24: {
    u25: {
      if ((c = $at(s, p)) !== 98) break u25;
      v9 = "b";
      p++;
      break d24;
    }
    d27: {
      u28: {
        if (c !== 99) break u28;
        v9 = "c";
        p++;
        break d27;
      }
      v9 = null;
    }
  }
  d30: {
    u31: {
      if ((c = $at(s, p)) - 100 >>> 0 >= 2) break u31;
      v10 = s[p];
      p++;
      break d30;
    }
    v10 = null;
  }
  v8 = [v7, v9, v10];
  if ((c = $at(s, p)) !== 97) return ($end = -1);
  p++;
  if ((c = $at(s, p)) !== 98) return ($end = -1);
  v10 = "b";
  p++;
  if ((c = $at(s, p)) !== 97) return ($end = -1);
  v7 = "a";
  p++;
  if ((c = $at(s, p)) !== 98) return ($end = -1);
  p++;
  if ((c = $at(s, p)) !== 99) return ($end = -1);
  v11 = "c";
  p++;
  v9 = [v7, v11];
  d33: {
    u34: {
      if ((c = $at(s, p)) !== 114) break u34;
      v11 = "r";
      p++;
      break d33;
    }
    u36: {
      if (c !== 98) break u36;
      v7 = "b";
      p++;
      v11 = action$more(v7);
      break d33;
    }
    if (c !== 99) return ($end = -1);
    p++;
    v11 = null;
  }
  v7 = null;
  v13 = p;
  u38: {
    for (;;) {
      if ((c = $at(s, p)) !== 120) break;
      v12 = "x";
      p++;
      v13 = p;
      if (v7) v7.push(v12);
      else v7 = [v12];
      if (v7.length === 2) break u38;
      if ((c = $at(s, p)) !== 44) break u38;
      p++;
    }
    p = v13;
  }
  if (!(v7?.length >= 2)) return ($end = -1);
  if (true) return ($end = -1);
  v12 = s[p];
  p++;
  v13 = null;
  v15 = p;
  for (;;) {
    d42: {
      u43: {
        if ((c = $at(s, p)) - 49 >>> 0 >= 2) break u43;
        v14 = s[p];
        p++;
        break d42;
      }
      if (c - 49 >>> 0 >= 2) break;
      v16 = s[p];
      p++;
      v14 = action$e(v16);
    }
    v15 = p;
    if (v13) v13.push(v14);
    else v13 = [v14];
  }
  p = v15;
  v13 ??= [];
  v14 = null;
  v16 = p;
  u45: {
    for (;;) {
      d47: {
        u48: {
          if ((c = $at(s, p)) - 97 >>> 0 >= 2) break u48;
          v17 = s[p];
          p++;
          break d47;
        }
        v17 = null;
      }
      d50: {
        u51: {
          if ((c = $at(s, p)) !== 99) break u51;
          v18 = "c";
          p++;
          break d50;
        }
        v18 = null;
      }
      v15 = [v17, v18];
      v16 = p;
      if (v14) v14.push(v15);
      else v14 = [v15];
      if (v14.length === 2) break u45;
    }
  }
  if (!(v14?.length >= 2)) return ($end = -1);
  v1 = action$more$2(v2, v3, v4, v5, v6, v8, v10, v9, v11, v7, v12, v13, v14);
  $end = p;
  return v1;
}

function value$a(s: string, p: number): any {
  let c: any, v1: any, v2: any, v3: any, v4: any, v5: any, v6: any;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 97) break u2;
      v2 = value$types(s, p);
      if ($end < 0) break u2;
      p = $end;
      d4: {
        u5: {
          if ((c = $at(s, p)) !== 98) break u5;
          v3 = "b";
          p++;
          break d4;
        }
        v3 = null;
      }
      v4 = null;
      v6 = p;
      u7: {
        for (;;) {
          v5 = value$c(s, p);
          if ($end < 0) break u7;
          p = $end;
          v6 = p;
          if (v4) v4.push(v5);
          else v4 = [v5];
        }
      }
      v4 ??= [];
      v1 = action$a(v2, v3, v4);
      break d1;
    }
    v4 = value$more(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v1 = action$a$2(v4);
  }
  $end = p;
  return v1;
}

export function a(s: string): Value$a | undefined {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$c(s: string, p: number): any {
  let c: any, v1: any, v2: any;
  d1: {
    v1 = p;
    f3: {
      if ((c = $at(s, p)) !== 40) {
        $miss(p, "\"(\"");
        break f3;
      }
      p++;
      v2 = track$c(s, p);
      if (v2 < 0) break f3;
      p = v2;
      if ((c = $at(s, p)) !== 41) {
        $miss(p, "\")\"");
        break f3;
      }
      p++;
      break d1;
    }
    p = v1;
    if ((c = $at(s, p)) !== 120) return $miss(p, "\"x\"");
    p++;
  }
  return p;
}

function track$a(s: string, p: number): any {
  let c: any, v1: any, v2: any, v3: any;
  d1: {
    v1 = p;
    f3: {
      if ((c = $at(s, p)) !== 97 || $at(s, p + 1) !== 98) {
        $miss(p, "\"ab\"");
        break f3;
      }
      p += 2;
      if (((c = $at(s, p)) | 32) !== 97 || ($at(s, p + 1) | 32) !== 98) {
        $miss(p, "\"ab\"");
        break f3;
      }
      p += 2;
      if ((c = $at(s, p)) - 120 >>> 0 >= 2) {
        $miss(p, "[xy]");
        break f3;
      }
      p++;
      if ((c = $at(s, p)) - 97 >>> 0 >= 8) {
        $miss(p, "[a-h]");
        break f3;
      }
      p++;
      if ((c = $at(s, p)) - 97 >>> 0 >= 9) {
        $miss(p, "[a-i]");
        break f3;
      }
      p++;
      if (((c = $at(s, p)) === 120 || c === -1)) {
        $miss(p, "[^x]");
        break f3;
      }
      p++;
      if (false) p++;
      else $miss(p, "[]");
      if ((c = $at(s, p)) >>> 0 >= 65536) {
        $miss(p, "any character");
        break f3;
      }
      p++;
      if ((c = $at(s, p)) !== 97) {
        $miss(p, "\"a\"");
        break f3;
      }
      p++;
      if ((c = $at(s, p)) !== 98) {
        $miss(p, "\"b\"");
        break f3;
      }
      p++;
      if ((c = $at(s, p)) !== 97) break f3;
      if (c === 98) break f3;
      if (c !== 99) {
        $miss(p, "\"c\"");
        break f3;
      }
      p++;
      if (!true) break f3;
      if (false) break f3;
      if ((c = $at(s, p)) !== 99) {
        $miss(p, "\"c\"");
        break f3;
      }
      p++;
      if ((c = $at(s, p)) === 97) p++;
      else $miss(p, "\"a\"");
      v2 = p;
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 97; c = -1) p++;
      $miss(p, "\"a\"");
      if (p === v2) break f3;
      if (c === 98) p++;
      for (;;) {
        v2 = track$c(s, p);
        if (v2 < 0) break;
        p = v2;
      }
      break d1;
    }
    p = v1;
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) - 97 >>> 0 < 2; c = -1) p++;
    $miss(p, "[a-b]");
    if (c - 120 >>> 0 < 2) p++;
    else $miss(p, "[xy]");
    v2 = p;
    for (;;) {
      v3 = p;
      d10: {
        u11: {
          if ((c = $at(s, p)) - 120 >>> 0 >= 2) {
            $miss(p, "[x-y]");
            break u11;
          }
          p++;
          break d10;
        }
        if (c === 122) p++;
        else $miss(p, "\"z\"");
        if ((c = $at(s, p)) !== 119) {
          $miss(p, "\"w\"");
          break;
        }
        p++;
      }
    }
    p = v3;
    if (p === v2) return -1;
    v2 = p;
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) - 97 >>> 0 < 2; c = -1) p++;
    $miss(p, "[a-b]");
    if (p === v2) return -1;
    v2 = 0;
    for (;;) {
      if ((c = $at(s, p)) === 97) p++;
      else $miss(p, "\"a\"");
      if (++v2 === 2) break;
    }
    if ((c = $at(s, p)) !== 97) return $miss(p, "\"a\"");
    p++;
    d14: {
      u15: {
        if ((c = $at(s, p)) !== 98) {
          $miss(p, "\"b\"");
          break u15;
        }
        p++;
        break d14;
      }
      if (c === 99) p++;
      else $miss(p, "\"c\"");
    }
    if ((c = $at(s, p)) - 100 >>> 0 < 2) p++;
    else $miss(p, "[de]");
    if ((c = $at(s, p)) !== 97) return $miss(p, "\"a\"");
    p++;
    if ((c = $at(s, p)) !== 98) return $miss(p, "\"b\"");
    p++;
    if ((c = $at(s, p)) !== 97) return $miss(p, "\"a\"");
    p++;
    if ((c = $at(s, p)) !== 98) return $miss(p, "\"b\"");
    p++;
    if ((c = $at(s, p)) !== 99) return $miss(p, "\"c\"");
    p++;
    d17: {
      u18: {
        if ((c = $at(s, p)) !== 114) {
          $miss(p, "\"r\"");
          break u18;
        }
        p++;
        break d17;
      }
      u20: {
        if (c !== 98) {
          $miss(p, "\"b\"");
          break u20;
        }
        p++;
        break d17;
      }
      if (c !== 99) return $miss(p, "\"c\"");
      p++;
    }
    v2 = 0;
    for (;;) {
      if ((c = $at(s, p)) !== 120) return $miss(p, "\"x\"");
      p++;
      if (++v2 === 2) break;
      if ((c = $at(s, p)) !== 44) return $miss(p, "\",\"");
      p++;
    }
    if (true) return $miss(p, "[]");
    p++;
    for (;;) {
      d24: {
        u25: {
          if ((c = $at(s, p)) - 49 >>> 0 >= 2) {
            $miss(p, "one or two");
            break u25;
          }
          p++;
          break d24;
        }
        if (c - 49 >>> 0 >= 2) {
          $miss(p, "one or two");
          break;
        }
        p++;
      }
    }
    v2 = 0;
    for (;;) {
      if ((c = $at(s, p)) - 97 >>> 0 < 2) p++;
      else $miss(p, "[a-b]");
      if ((c = $at(s, p)) === 99) p++;
      else $miss(p, "\"c\"");
      if (++v2 === 2) break;
    }
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
