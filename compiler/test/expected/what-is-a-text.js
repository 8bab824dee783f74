/*
a = b:b c:c d:d e:e f:f g:g h:h i:i j:j k:k { return [b, c, d, e, f, g, h, i, j, k]; }
  b = [ab] / "b" / . / $("c" "d"+)
  c "c" = ("1" / b)
  d = &"x" @b !"y" / !{ return b; } @("z") &{ return false; }
  e = @"1" "2" / "3" @"4"
  f = @"5" @"6"
  g = "7" / "(" @g ")"
  h = "8" / "(" @g
  i = n:"9" / ("9")
  j = (&"1" @"2" !"4")
  k = @b &"1" / &"1" !"2" / (@b &"3")
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function action$a(b, c, d, e, f, g, h, i, j, k) { return [b, c, d, e, f, g, h, i, j, k]; }

function action$d() { return b; }

function value$g(s, p) {
  let c, v1;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 55) break u2;
      v1 = "7";
      p++;
      break d1;
    }
    if (c !== 40) return ($end = -1);
    p++;
    v1 = value$g(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    if ((c = $at(s, p)) !== 41) return ($end = -1);
    p++;
  }
  $end = p;
  return v1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18;
  v2 = p;
  if ((c = $at(s, p)) >>> 0 < 65536) {
    p++;
  } else {
    if (c !== 99) return ($end = -1);
    p++;
    v4 = p;
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 100; c = -1) p++;
    if (p === v4) return ($end = -1);
  }
  v3 = p;
  v4 = p;
  if ((c = $at(s, p)) >>> 0 < 65536) {
    p++;
  } else {
    if (c !== 99) return ($end = -1);
    p++;
    v6 = p;
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 100; c = -1) p++;
    if (p === v6) return ($end = -1);
  }
  v5 = p;
  v6 = p;
  d3: {
    u4: {
      f5: {
        if ((c = $at(s, p)) !== 120) break u4;
        if (c >>> 0 < 65536) {
          p++;
        } else {
          if (c !== 99) break u4;
          p++;
          v8 = p;
          for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 100; c = -1) p++;
          if (p === v8) break f5;
        }
        if ((c = $at(s, p)) === 121) break f5;
        break d3;
      }
      p = v5;
      c = $at(s, p);
    }
    if (action$d()) return ($end = -1);
    if (c !== 122) return ($end = -1);
    p++;
    if (!false) return ($end = -1);
  }
  v7 = p;
  d7: {
    u8: {
      f9: {
        if ((c = $at(s, p)) !== 49) break u8;
        v8 = "1";
        p++;
        if ((c = $at(s, p)) !== 50) break f9;
        p++;
        break d7;
      }
      p = v7;
      c = $at(s, p);
    }
    if (c !== 51) return ($end = -1);
    p++;
    if ((c = $at(s, p)) !== 52) return ($end = -1);
    v8 = "4";
    p++;
  }
  if ((c = $at(s, p)) !== 53) return ($end = -1);
  v10 = "5";
  p++;
  if ((c = $at(s, p)) !== 54) return ($end = -1);
  v11 = "6";
  p++;
  v9 = [v10, v11];
  v11 = value$g(s, p);
  if ($end < 0) return ($end = -1);
  p = $end;
  d10: {
    u11: {
      if ((c = $at(s, p)) !== 56) break u11;
      v10 = "8";
      p++;
      break d10;
    }
    if (c !== 40) return ($end = -1);
    p++;
    v10 = value$g(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
  }
  if ((c = $at(s, p)) !== 57) return ($end = -1);
  v12 = s[p];
  p++;
  v13 = p;
  if ((c = $at(s, p)) !== 49) return ($end = -1);
  if (c !== 50) return ($end = -1);
  p++;
  if ((c = $at(s, p)) === 52) return ($end = -1);
  v14 = p;
  d13: {
    u14: {
      f15: {
        v16 = p;
        if (c >>> 0 < 65536) {
          p++;
        } else {
          if (c !== 99) break u14;
          p++;
          v18 = p;
          for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 100; c = -1) p++;
          if (p === v18) break f15;
        }
        v17 = p;
        if ((c = $at(s, p)) !== 49) break f15;
        v15 = s.slice(v16, v17);
        break d13;
      }
      p = v14;
      c = $at(s, p);
    }
    u17: {
      if (c !== 49) break u17;
      v17 = undefined;
      if (c === 50) break u17;
      v16 = undefined;
      v15 = [v17, v16];
      break d13;
    }
    v16 = p;
    if (c >>> 0 < 65536) {
      p++;
    } else {
      if (c !== 99) return ($end = -1);
      p++;
      v18 = p;
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 100; c = -1) p++;
      if (p === v18) return ($end = -1);
    }
    v17 = p;
    if ((c = $at(s, p)) !== 51) return ($end = -1);
    v15 = s.slice(v16, v17);
  }
  v1 = action$a(s.slice(v2, v3), s.slice(v4, v5), s.slice(v6, v7), v8, v9, v11, v10, v12, s.slice(v13, v14), v15);
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$b(s, p) {
  let c, v1;
  d1: {
    u2: {
      if ((c = $at(s, p)) - 97 >>> 0 >= 2) {
        $miss(p, "[a-b]");
        break u2;
      }
      p++;
      break d1;
    }
    u4: {
      if (c >>> 0 >= 65536) {
        $miss(p, "any character");
        break u4;
      }
      p++;
      break d1;
    }
    if (c !== 99) return $miss(p, "\"c\"");
    p++;
    v1 = p;
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 100; c = -1) p++;
    $miss(p, "\"d\"");
    if (p === v1) return -1;
  }
  return p;
}

function track$g(s, p) {
  let c, v1;
  d1: {
    u2: {
      if ((c = $at(s, p)) !== 55) {
        $miss(p, "\"7\"");
        break u2;
      }
      p++;
      break d1;
    }
    if (c !== 40) return $miss(p, "\"(\"");
    p++;
    v1 = track$g(s, p);
    if (v1 < 0) return -1;
    p = v1;
    if ((c = $at(s, p)) !== 41) return $miss(p, "\")\"");
    p++;
  }
  return p;
}

function track$a(s, p) {
  let c, v1, v2;
  v1 = track$b(s, p);
  if (v1 < 0) return -1;
  p = v1;
  d1: {
    v1 = p;
    f3: {
      if ((c = $at(s, p)) >>> 0 < 65536) {
        p++;
      } else {
        if (c !== 99) break f3;
        p++;
        v2 = p;
        for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 100; c = -1) p++;
        if (p === v2) break f3;
      }
      break d1;
    }
    p = v1;
    return $miss(p, "c");
  }
  d5: {
    v1 = p;
    f7: {
      if ((c = $at(s, p)) !== 120) break f7;
      v2 = track$b(s, p);
      if (v2 < 0) break f7;
      p = v2;
      if ((c = $at(s, p)) === 121) break f7;
      break d5;
    }
    p = v1;
    if (action$d()) return -1;
    if ((c = $at(s, p)) !== 122) return $miss(p, "\"z\"");
    p++;
    if (!false) return -1;
  }
  d8: {
    v1 = p;
    f10: {
      if ((c = $at(s, p)) !== 49) {
        $miss(p, "\"1\"");
        break f10;
      }
      p++;
      if ((c = $at(s, p)) !== 50) {
        $miss(p, "\"2\"");
        break f10;
      }
      p++;
      break d8;
    }
    p = v1;
    if ((c = $at(s, p)) !== 51) return $miss(p, "\"3\"");
    p++;
    if ((c = $at(s, p)) !== 52) return $miss(p, "\"4\"");
    p++;
  }
  if ((c = $at(s, p)) !== 53) return $miss(p, "\"5\"");
  p++;
  if ((c = $at(s, p)) !== 54) return $miss(p, "\"6\"");
  p++;
  v1 = track$g(s, p);
  if (v1 < 0) return -1;
  p = v1;
  d11: {
    u12: {
      if ((c = $at(s, p)) !== 56) {
        $miss(p, "\"8\"");
        break u12;
      }
      p++;
      break d11;
    }
    if (c !== 40) return $miss(p, "\"(\"");
    p++;
    v1 = track$g(s, p);
    if (v1 < 0) return -1;
    p = v1;
  }
  d14: {
    u15: {
      if ((c = $at(s, p)) !== 57) {
        $miss(p, "\"9\"");
        break u15;
      }
      p++;
      break d14;
    }
    if (c !== 57) return $miss(p, "\"9\"");
    p++;
  }
  if ((c = $at(s, p)) !== 49) return -1;
  if (c !== 50) return $miss(p, "\"2\"");
  p++;
  if ((c = $at(s, p)) === 52) return -1;
  d17: {
    v1 = p;
    f19: {
      v2 = track$b(s, p);
      if (v2 < 0) break f19;
      p = v2;
      if ((c = $at(s, p)) !== 49) break f19;
      break d17;
    }
    p = v1;
    u20: {
      if ((c = $at(s, p)) !== 49) break u20;
      if (c === 50) break u20;
      break d17;
    }
    v2 = track$b(s, p);
    if (v2 < 0) return -1;
    p = v2;
    if ((c = $at(s, p)) !== 51) return -1;
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
