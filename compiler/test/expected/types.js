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

function value$a(s: string, p: number): any {
  let c: any, v1: any, v2: any, v3: any, v4: any, v5: any, v6: any, v7: any, v8: any, v9: any, v10: any, v11: any, v12: any, v13: any, v14: any, v15: any, v16: any, v17: any, v18: any, v19: any, v20: any;
  d1: {
    v2 = p;
    u2: {
      f3: {
        if ((c = $at(s, p)) !== 97 || $at(s, p + 1) !== 98) break u2;
        v4 = "ab";
        p += 2;
        if (((c = $at(s, p)) | 32) !== 97 || ($at(s, p + 1) | 32) !== 98) break f3;
        v5 = s.slice(p, p + 2);
        p += 2;
        if ((c = $at(s, p)) - 120 >>> 0 >= 2) break f3;
        v6 = s[p];
        p++;
        if ((c = $at(s, p)) - 97 >>> 0 >= 8) break f3;
        v7 = s[p];
        p++;
        if ((c = $at(s, p)) - 97 >>> 0 >= 9) break f3;
        v8 = s[p];
        p++;
        if (((c = $at(s, p)) === 120 || c === -1)) break f3;
        v9 = s[p];
        p++;
        d4: {
          u5: {
            if (true) break u5;
            v10 = s[p];
            p++;
            break d4;
          }
          v10 = null;
        }
        if ((c = $at(s, p)) >>> 0 >= 65536) break f3;
        v11 = s[p];
        p++;
        v12 = p;
        if ((c = $at(s, p)) !== 97 || $at(s, p + 1) !== 98) break f3;
        p += 2;
        v13 = p;
        if ((c = $at(s, p)) !== 97) break f3;
        v15 = undefined;
        if (c === 98) break f3;
        v16 = undefined;
        if (c !== 99) break f3;
        v17 = "c";
        p++;
        v14 = [v15, v16, v17];
        if (!true) break f3;
        v16 = undefined;
        if (false) break f3;
        v15 = undefined;
        if ((c = $at(s, p)) !== 99) break f3;
        v18 = "c";
        p++;
        v17 = [v16, v15, v18];
        d7: {
          u8: {
            if ((c = $at(s, p)) !== 97) break u8;
            v18 = "a";
            p++;
            break d7;
          }
          v18 = null;
        }
        v15 = null;
        v19 = p;
        u10: {
          for (;;) {
            if ((c = $at(s, p)) !== 97) break u10;
            v16 = "a";
            p++;
            v19 = p;
            if (v15) v15.push(v16);
            else v15 = [v16];
          }
        }
        if (!v15) break f3;
        v3 = action$types(v4, v5, v6, v7, v8, v9, v10, v11, s.slice(v12, v13), v14, v17, v18, v15);
        d12: {
          u13: {
            if (c !== 98) break u13;
            v15 = "b";
            p++;
            break d12;
          }
          v15 = null;
        }
        v18 = null;
        v14 = p;
        u15: {
          for (;;) {
            v17 = value$c(s, p);
            if ($end < 0) break u15;
            p = $end;
            v14 = p;
            if (v18) v18.push(v17);
            else v18 = [v17];
          }
        }
        v18 ??= [];
        v1 = action$a(v3, v15, v18);
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    v15 = null;
    v17 = p;
    u17: {
      for (;;) {
        if ((c = $at(s, p)) - 97 >>> 0 >= 2) break u17;
        v3 = s[p];
        p++;
        v17 = p;
        if (v15) v15.push(v3);
        else v15 = [v3];
      }
    }
    v15 ??= [];
    d19: {
      u20: {
        if (c - 120 >>> 0 >= 2) break u20;
        v3 = s[p];
        p++;
        break d19;
      }
      v3 = null;
    }
    v17 = null;
    v13 = p;
    for (;;) {
      d24: {
        u25: {
          if ((c = $at(s, p)) - 120 >>> 0 >= 2) break u25;
          v14 = s[p];
          p++;
          break d24;
        }
        d27: {
          u28: {
            if (c !== 122) break u28;
            v12 = "z";
            p++;
            break d27;
          }
          v12 = null;
        }
        if ((c = $at(s, p)) !== 119) break;
        v11 = "w";
        p++;
        v14 = [v12, v11];
      }
      v13 = p;
      if (v17) v17.push(v14);
      else v17 = [v14];
    }
    p = v13;
    if (!v17) return ($end = -1);
    v14 = null;
    v11 = p;
    u30: {
      for (;;) {
        if ((c = $at(s, p)) - 97 >>> 0 >= 2) break u30;
        v13 = s[p];
        p++;
        v11 = p;
        if (v14) v14.push(v13);
        else v14 = [v13];
      }
    }
    if (!v14) return ($end = -1);
    v13 = null;
    v12 = p;
    u32: {
      for (;;) {
        d37: {
          u38: {
            if ((c = $at(s, p)) !== 97) break u38;
            v11 = "a";
            p++;
            break d37;
          }
          v11 = null;
        }
        v12 = p;
        if (v13) v13.push(v11);
        else v13 = [v11];
        if (v13.length === 2) break u32;
      }
    }
    if (!(v13?.length >= 2)) return ($end = -1);
    if ((c = $at(s, p)) !== 97) return ($end = -1);
    v12 = "a";
    p++;
    d40: {
      u41: {
        if ((c = $at(s, p)) !== 98) break u41;
        v10 = "b";
        p++;
        break d40;
      }
      d43: {
        u44: {
          if (c !== 99) break u44;
          v10 = "c";
          p++;
          break d43;
        }
        v10 = null;
      }
    }
    d46: {
      u47: {
        if ((c = $at(s, p)) - 100 >>> 0 >= 2) break u47;
        v9 = s[p];
        p++;
        break d46;
      }
      v9 = null;
    }
    v11 = [v12, v10, v9];
    if ((c = $at(s, p)) !== 97) return ($end = -1);
    p++;
    if ((c = $at(s, p)) !== 98) return ($end = -1);
    v9 = "b";
    p++;
    if ((c = $at(s, p)) !== 97) return ($end = -1);
    v12 = "a";
    p++;
    if ((c = $at(s, p)) !== 98) return ($end = -1);
    p++;
    if ((c = $at(s, p)) !== 99) return ($end = -1);
    v8 = "c";
    p++;
    v10 = [v12, v8];
    d49: {
      u50: {
        if ((c = $at(s, p)) !== 114) break u50;
        v8 = "r";
        p++;
        break d49;
      }
      u52: {
        if (c !== 98) break u52;
        v12 = "b";
        p++;
        v8 = action$more(v12);
        break d49;
      }
      if (c !== 99) return ($end = -1);
      p++;
      v8 = null;
    }
    v12 = null;
    v6 = p;
    u54: {
      for (;;) {
        if ((c = $at(s, p)) !== 120) break;
        v7 = "x";
        p++;
        v6 = p;
        if (v12) v12.push(v7);
        else v12 = [v7];
        if (v12.length === 2) break u54;
        if ((c = $at(s, p)) !== 44) break u54;
        p++;
      }
      p = v6;
    }
    if (!(v12?.length >= 2)) return ($end = -1);
    if (true) return ($end = -1);
    v7 = s[p];
    p++;
    v6 = null;
    v4 = p;
    for (;;) {
      d58: {
        u59: {
          if ((c = $at(s, p)) - 49 >>> 0 >= 2) break u59;
          v5 = s[p];
          p++;
          break d58;
        }
        if (c - 49 >>> 0 >= 2) break;
        v16 = s[p];
        p++;
        v5 = action$e(v16);
      }
      v4 = p;
      if (v6) v6.push(v5);
      else v6 = [v5];
    }
    p = v4;
    v6 ??= [];
    v5 = null;
    v16 = p;
    u61: {
      for (;;) {
        d63: {
          u64: {
            if ((c = $at(s, p)) - 97 >>> 0 >= 2) break u64;
            v19 = s[p];
            p++;
            break d63;
          }
          v19 = null;
        }
        d66: {
          u67: {
            if ((c = $at(s, p)) !== 99) break u67;
            v20 = "c";
            p++;
            break d66;
          }
          v20 = null;
        }
        v4 = [v19, v20];
        v16 = p;
        if (v5) v5.push(v4);
        else v5 = [v4];
        if (v5.length === 2) break u61;
      }
    }
    if (!(v5?.length >= 2)) return ($end = -1);
    v18 = action$more$2(v15, v3, v17, v14, v13, v11, v9, v10, v8, v12, v7, v6, v5);
    v1 = action$a$2(v18);
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
