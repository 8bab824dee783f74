/*
a = $([a-c] "d"*)? $("x" "y"?)? ([a-c]? "d"? "e"*)? $(b? ("x" "y")?)
b = &"a" .
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8, v9;
  v3 = p;
  if ((c = $at(s, p)) - 97 >>> 0 < 3) {
    p++;
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 100; c = -1) p++;
  }
  v2 = s.slice(v3, p);
  v4 = p;
  if (c === 120) {
    p++;
    if ((c = $at(s, p)) === 121) p++;
  }
  v3 = s.slice(v4, p);
  d4: {
    u5: {
      if ((c = $at(s, p)) - 97 >>> 0 >= 3) break u5;
      v5 = s[p];
      p++;
      break d4;
    }
    v5 = null;
  }
  d7: {
    u8: {
      if ((c = $at(s, p)) !== 100) break u8;
      v6 = "d";
      p++;
      break d7;
    }
    v6 = null;
  }
  v7 = null;
  v9 = p;
  u10: {
    for (;;) {
      if ((c = $at(s, p)) !== 101) break u10;
      v8 = "e";
      p++;
      v9 = p;
      if (v7) v7.push(v8);
      else v7 = [v8];
    }
  }
  v7 ??= [];
  v4 = [v5, v6, v7];
  v6 = p;
  d12: {
    if (c !== 97) break d12;
    if (c >>> 0 >= 65536) break d12;
    p++;
  }
  d14: {
    if ((c = $at(s, p)) !== 120 || $at(s, p + 1) !== 121) break d14;
    p += 2;
  }
  v7 = s.slice(v6, p);
  v1 = [v2, v3, v4, v7];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c, v1;
  d1: {
    if ((c = $at(s, p)) - 97 >>> 0 >= 3) {
      $miss(p, "[a-c]");
      break d1;
    }
    p++;
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 100; c = -1) p++;
    $miss(p, "\"d\"");
  }
  d3: {
    if (c !== 120) {
      $miss(p, "\"x\"");
      break d3;
    }
    p++;
    if ((c = $at(s, p)) === 121) p++;
    else $miss(p, "\"y\"");
  }
  if ((c = $at(s, p)) - 97 >>> 0 < 3) p++;
  else $miss(p, "[a-c]");
  if ((c = $at(s, p)) === 100) p++;
  else $miss(p, "\"d\"");
  for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 101; c = -1) p++;
  $miss(p, "\"e\"");
  d7: {
    if (c !== 97) break d7;
    if (c >>> 0 >= 65536) {
      $miss(p, "any character");
      break d7;
    }
    p++;
  }
  d9: {
    v1 = p;
    f10: {
      if ((c = $at(s, p)) !== 120) {
        $miss(p, "\"x\"");
        break f10;
      }
      p++;
      if ((c = $at(s, p)) !== 121) {
        $miss(p, "\"y\"");
        break f10;
      }
      p++;
      break d9;
    }
    p = v1;
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
