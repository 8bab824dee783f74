/*
a = e* $c+ ("-" e)* e+ "."
  e "thing" = b / "x" d
  b = "b, a text that is long"
  c = "c, a text that is long" "."
  d = "d, a text that is long"
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$e(s, p) {
  let c, v1, v2, v3;
  d1: {
    u2: {
      if (!s.startsWith("b, a text that is long", p)) break u2;
      v1 = "b, a text that is long";
      p += 22;
      break d1;
    }
    if ((c = $at(s, p)) !== 120) return ($end = -1);
    v2 = "x";
    p++;
    if (!s.startsWith("d, a text that is long", p)) return ($end = -1);
    v3 = "d, a text that is long";
    p += 22;
    v1 = [v2, v3];
  }
  $end = p;
  return v1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8, v9;
  v2 = null;
  v4 = p;
  u1: {
    for (;;) {
      v3 = value$e(s, p);
      if ($end < 0) break u1;
      p = $end;
      v4 = p;
      if (v2) v2.push(v3);
      else v2 = [v3];
    }
  }
  v2 ??= [];
  v3 = p;
  d3: {
    for (;;) {
      v5 = p;
      if (!s.startsWith("c, a text that is long", p)) break d3;
      p += 22;
      if ((c = $at(s, p)) !== 46) break;
      p++;
    }
    p = v5;
  }
  if (p === v3) return ($end = -1);
  v4 = p;
  v5 = null;
  v7 = p;
  u5: {
    for (;;) {
      if ((c = $at(s, p)) !== 45) break u5;
      v8 = "-";
      p++;
      v9 = value$e(s, p);
      if ($end < 0) break;
      p = $end;
      v6 = [v8, v9];
      v7 = p;
      if (v5) v5.push(v6);
      else v5 = [v6];
    }
    p = v7;
    c = $at(s, p);
  }
  v5 ??= [];
  v6 = null;
  v9 = p;
  u7: {
    for (;;) {
      v7 = value$e(s, p);
      if ($end < 0) break u7;
      p = $end;
      v9 = p;
      if (v6) v6.push(v7);
      else v6 = [v7];
    }
  }
  if (!v6) return ($end = -1);
  if ((c = $at(s, p)) !== 46) return ($end = -1);
  v7 = ".";
  p++;
  v1 = [v2, s.slice(v3, v4), v5, v6, v7];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function run$e(s, p) {
  let c, v1;
  for (;;) {
    v1 = p;
    d3: {
      u4: {
        if (!s.startsWith("b, a text that is long", p)) break u4;
        p += 22;
        break d3;
      }
      if ((c = $at(s, p)) !== 120) break;
      p++;
      if (!s.startsWith("d, a text that is long", p)) break;
      p += 22;
    }
  }
  p = v1;
  return p;
}

function track$a(s, p) {
  let c, v1, v2;
  p = run$e(s, p);
  $miss(p, "thing");
  v1 = p;
  d1: {
    for (;;) {
      v2 = p;
      if (!s.startsWith("c, a text that is long", p)) {
        $miss(p, "\"c, a text that is long\"");
        break d1;
      }
      p += 22;
      if ((c = $at(s, p)) !== 46) {
        $miss(p, "\".\"");
        break;
      }
      p++;
    }
    p = v2;
  }
  if (p === v1) return -1;
  d3: {
    for (;;) {
      v1 = p;
      if ((c = $at(s, p)) !== 45) {
        $miss(p, "\"-\"");
        break d3;
      }
      p++;
      d5: {
        v2 = p;
        f7: {
          d8: {
            u9: {
              if (!s.startsWith("b, a text that is long", p)) break u9;
              p += 22;
              break d8;
            }
            if ((c = $at(s, p)) !== 120) break f7;
            p++;
            if (!s.startsWith("d, a text that is long", p)) break f7;
            p += 22;
          }
          break d5;
        }
        p = v2;
        {
          $miss(p, "thing");
          break;
        }
      }
    }
    p = v1;
    c = $at(s, p);
  }
  v1 = p;
  p = run$e(s, p);
  $miss(p, "thing");
  if (p === v1) return -1;
  if ((c = $at(s, p)) !== 46) return $miss(p, "\".\"");
  p++;
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
