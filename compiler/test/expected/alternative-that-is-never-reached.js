/*
a = $(("" / "x") ("b" "c"? "d")? "d") ("e"? / x:"f" { return x; })
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3;
  v3 = p;
  d4: {
    f5: {
      if ((c = $at(s, p)) !== 98) break d4;
      p++;
      if ((c = $at(s, p)) === 99) p++;
      if ((c = $at(s, p)) !== 100) break f5;
      p++;
      break d4;
    }
    p = v3;
  }
  if ((c = $at(s, p)) !== 100) return ($end = -1);
  p++;
  v2 = s.slice(v3, p);
  d9: {
    u10: {
      if ((c = $at(s, p)) !== 101) break u10;
      v3 = "e";
      p++;
      break d9;
    }
    v3 = null;
  }
  v1 = [v2, v3];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c, v1;
  d4: {
    v1 = p;
    f5: {
      if ((c = $at(s, p)) !== 98) {
        $miss(p, "\"b\"");
        break f5;
      }
      p++;
      if ((c = $at(s, p)) === 99) p++;
      else $miss(p, "\"c\"");
      if ((c = $at(s, p)) !== 100) {
        $miss(p, "\"d\"");
        break f5;
      }
      p++;
      break d4;
    }
    p = v1;
  }
  if ((c = $at(s, p)) !== 100) return $miss(p, "\"d\"");
  p++;
  if ((c = $at(s, p)) === 101) p++;
  else $miss(p, "\"e\"");
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
