/*
a = "a" { return "two words"; } / "b" {return   -12.25 ;   } / "c" { return 12 } / "d" { return 0.5
    ; } / x:"e" { if (x) return 1; } / "f" { return 1; return 2; } / "g" { return ""; }
    / "h" {return false} / "i" { return true ; } / "j" { return "\"\\"; } / "k" { return null }
    / "l" { return undefined; } / x:"m" { return x + "x"; } / x:"n" { return -x; }
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s: string, p: number): any {
  return p < s.length ? s.charCodeAt(p) : -1;
}

type Value$a = "two words" | -12.25 | 12 | 0.5 | ReturnType<typeof action$a> | ReturnType<typeof action$a$2> | "" | false | true | "\"\\" | null | undefined | ReturnType<typeof action$a$3> | ReturnType<typeof action$a$4>;

function $exact<L extends unknown[], const R>(action: (...labels: L) => R) {
  return action;
}

const action$a = /* @__PURE__ */ $exact((x: "e") => { if (x) return 1; });

const action$a$2 = /* @__PURE__ */ $exact(() => { return 1; return 2; });

const action$a$3 = /* @__PURE__ */ $exact((x: "m") => { return x + "x"; });

const action$a$4 = /* @__PURE__ */ $exact((x: "n") => { return -x; });

function value$a(s: string, p: number): any {
  let c: any, v1: any, v2: any;
  if ((c = $at(s, p)) - 97 >>> 0 >= 14) return ($end = -1);
  d1: {
    u2: {
      if (c !== 97) break u2;
      p++;
      v1 = "two words";
      break d1;
    }
    u4: {
      if (c !== 98) break u4;
      p++;
      v1 = -12.25;
      break d1;
    }
    u6: {
      if (c !== 99) break u6;
      p++;
      v1 = 12;
      break d1;
    }
    u8: {
      if (c !== 100) break u8;
      p++;
      v1 = 0.5;
      break d1;
    }
    u10: {
      if (c !== 101) break u10;
      v2 = "e";
      p++;
      v1 = action$a(v2);
      break d1;
    }
    u12: {
      if (c !== 102) break u12;
      p++;
      v1 = action$a$2();
      break d1;
    }
    u14: {
      if (c !== 103) break u14;
      p++;
      v1 = "";
      break d1;
    }
    u16: {
      if (c !== 104) break u16;
      p++;
      v1 = false;
      break d1;
    }
    u18: {
      if (c !== 105) break u18;
      p++;
      v1 = true;
      break d1;
    }
    u20: {
      if (c !== 106) break u20;
      p++;
      v1 = "\"\\";
      break d1;
    }
    u22: {
      if (c !== 107) break u22;
      p++;
      v1 = null;
      break d1;
    }
    u24: {
      if (c !== 108) break u24;
      p++;
      v1 = undefined;
      break d1;
    }
    u26: {
      if (c !== 109) break u26;
      v2 = "m";
      p++;
      v1 = action$a$3(v2);
      break d1;
    }
    if (c !== 110) return ($end = -1);
    v2 = "n";
    p++;
    v1 = action$a$4(v2);
  }
  $end = p;
  return v1;
}

export function a(s: string): Value$a | undefined {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s: string, p: number): any {
  let c: any;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 97) {
        $miss(p, "\"a\"");
        break u2;
      }
      p++;
      break d1;
    }
    u4: {
      if (c !== 98) {
        $miss(p, "\"b\"");
        break u4;
      }
      p++;
      break d1;
    }
    u6: {
      if (c !== 99) {
        $miss(p, "\"c\"");
        break u6;
      }
      p++;
      break d1;
    }
    u8: {
      if (c !== 100) {
        $miss(p, "\"d\"");
        break u8;
      }
      p++;
      break d1;
    }
    u10: {
      if (c !== 101) {
        $miss(p, "\"e\"");
        break u10;
      }
      p++;
      break d1;
    }
    u12: {
      if (c !== 102) {
        $miss(p, "\"f\"");
        break u12;
      }
      p++;
      break d1;
    }
    u14: {
      if (c !== 103) {
        $miss(p, "\"g\"");
        break u14;
      }
      p++;
      break d1;
    }
    u16: {
      if (c !== 104) {
        $miss(p, "\"h\"");
        break u16;
      }
      p++;
      break d1;
    }
    u18: {
      if (c !== 105) {
        $miss(p, "\"i\"");
        break u18;
      }
      p++;
      break d1;
    }
    u20: {
      if (c !== 106) {
        $miss(p, "\"j\"");
        break u20;
      }
      p++;
      break d1;
    }
    u22: {
      if (c !== 107) {
        $miss(p, "\"k\"");
        break u22;
      }
      p++;
      break d1;
    }
    u24: {
      if (c !== 108) {
        $miss(p, "\"l\"");
        break u24;
      }
      p++;
      break d1;
    }
    u26: {
      if (c !== 109) {
        $miss(p, "\"m\"");
        break u26;
      }
      p++;
      break d1;
    }
    if (c !== 110) return $miss(p, "\"n\"");
    p++;
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
