/*
a = $(("a" ("b" "c"?)|2| "d"?)* "c"|2..3|) $("d" "e"*)|1.., "-"| "f"|1.., ("-" "+"*)|
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8;
  v2 = p;
  d1: {
    l2: for (;;) {
      v4 = p;
      if ((c = $at(s, p)) !== 97) break d1;
      p++;
      v5 = 0;
      for (;;) {
        if ((c = $at(s, p)) !== 98) break l2;
        p++;
        if ((c = $at(s, p)) === 99) p++;
        if (++v5 === 2) break;
      }
      if ((c = $at(s, p)) === 100) p++;
    }
    p = v4;
    c = $at(s, p);
  }
  v4 = 0;
  v5 = p;
  u4: {
    for (;;) {
      if ((c = $at(s, p)) !== 99) break u4;
      p++;
      v5 = p;
      if (++v4 === 3) break u4;
    }
  }
  if (v4 < 2) return ($end = -1);
  v3 = p;
  v4 = p;
  v6 = -1;
  u6: {
    for (;;) {
      if ((c = $at(s, p)) !== 100) break;
      p++;
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 101; c = -1) p++;
      v6 = p;
      if (c !== 45) break u6;
      p++;
    }
    if (v6 < 0) return ($end = -1);
    p = v6;
    c = $at(s, p);
  }
  v5 = p;
  v6 = null;
  v8 = p;
  u8: {
    for (;;) {
      if (c !== 102) break;
      v7 = "f";
      p++;
      v8 = p;
      if (v6) v6.push(v7);
      else v6 = [v7];
      if ((c = $at(s, p)) !== 45) break u8;
      p++;
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 43; c = -1) p++;
    }
    p = v8;
    c = $at(s, p);
  }
  if (!v6) return ($end = -1);
  v1 = [s.slice(v2, v3), s.slice(v4, v5), v6];
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
    l2: for (;;) {
      v1 = p;
      if ((c = $at(s, p)) !== 97) {
        $miss(p, "\"a\"");
        break d1;
      }
      p++;
      v2 = 0;
      for (;;) {
        if ((c = $at(s, p)) !== 98) {
          $miss(p, "\"b\"");
          break l2;
        }
        p++;
        if ((c = $at(s, p)) === 99) p++;
        else $miss(p, "\"c\"");
        if (++v2 === 2) break;
      }
      if ((c = $at(s, p)) === 100) p++;
      else $miss(p, "\"d\"");
    }
    p = v1;
    c = $at(s, p);
  }
  v1 = 0;
  v2 = p;
  for (;;) {
    if ((c = $at(s, p)) !== 99) {
      $miss(p, "\"c\"");
      break;
    }
    p++;
    v2 = p;
    if (++v1 === 3) break;
  }
  p = v2;
  if (v1 < 2) return -1;
  v1 = -1;
  for (;;) {
    if ((c = $at(s, p)) !== 100) {
      $miss(p, "\"d\"");
      break;
    }
    p++;
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 101; c = -1) p++;
    $miss(p, "\"e\"");
    v1 = p;
    if (c !== 45) {
      $miss(p, "\"-\"");
      break;
    }
    p++;
  }
  if (v1 < 0) return -1;
  p = v1;
  v1 = -1;
  for (;;) {
    if ((c = $at(s, p)) !== 102) {
      $miss(p, "\"f\"");
      break;
    }
    p++;
    v1 = p;
    if ((c = $at(s, p)) !== 45) {
      $miss(p, "\"-\"");
      break;
    }
    p++;
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 43; c = -1) p++;
    $miss(p, "\"+\"");
  }
  if (v1 < 0) return -1;
  p = v1;
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
