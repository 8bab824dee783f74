/*
a = $(("a" "b"? "c")+ "e" / "d") $(("a" "b"? "c")+ / "d")
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5;
  v2 = p;
  d1: {
    u2: {
      f3: {
        d4: {
          for (;;) {
            v4 = p;
            if ((c = $at(s, p)) !== 97) break d4;
            p++;
            if ((c = $at(s, p)) === 98) p++;
            if ((c = $at(s, p)) !== 99) break;
            p++;
          }
          p = v4;
          c = $at(s, p);
        }
        if (p === v2) break u2;
        if (c !== 101) break f3;
        p++;
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    if (c !== 100) return ($end = -1);
    p++;
  }
  v3 = p;
  d6: {
    u7: {
      d9: {
        for (;;) {
          v5 = p;
          if ((c = $at(s, p)) !== 97) break d9;
          p++;
          if ((c = $at(s, p)) === 98) p++;
          if ((c = $at(s, p)) !== 99) break;
          p++;
        }
        p = v5;
        c = $at(s, p);
      }
      if (p === v3) break u7;
      break d6;
    }
    if (c !== 100) return ($end = -1);
    p++;
  }
  v4 = s.slice(v3, p);
  v1 = [s.slice(v2, v3), v4];
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
    f3: {
      d4: {
        for (;;) {
          v2 = p;
          if ((c = $at(s, p)) !== 97) {
            $miss(p, "\"a\"");
            break d4;
          }
          p++;
          if ((c = $at(s, p)) === 98) p++;
          else $miss(p, "\"b\"");
          if ((c = $at(s, p)) !== 99) {
            $miss(p, "\"c\"");
            break;
          }
          p++;
        }
        p = v2;
        c = $at(s, p);
      }
      if (p === v1) break f3;
      if (c !== 101) {
        $miss(p, "\"e\"");
        break f3;
      }
      p++;
      break d1;
    }
    p = v1;
    if ((c = $at(s, p)) !== 100) return $miss(p, "\"d\"");
    p++;
  }
  d6: {
    v1 = p;
    f8: {
      d9: {
        for (;;) {
          v2 = p;
          if ((c = $at(s, p)) !== 97) {
            $miss(p, "\"a\"");
            break d9;
          }
          p++;
          if ((c = $at(s, p)) === 98) p++;
          else $miss(p, "\"b\"");
          if ((c = $at(s, p)) !== 99) {
            $miss(p, "\"c\"");
            break;
          }
          p++;
        }
        p = v2;
        c = $at(s, p);
      }
      if (p === v1) break f8;
      break d6;
    }
    p = v1;
    if ((c = $at(s, p)) !== 100) return $miss(p, "\"d\"");
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
