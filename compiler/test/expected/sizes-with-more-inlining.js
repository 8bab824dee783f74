/*
a = $(six six seven seven sixteen sixteen seventeen seventeen "," private_ unshared "," calling)
    x:valued y:valued z:longer w:longer once:once { return [x, y, z, w, once]; }
    / small+ more+ "." small|2| more|2| x:(small small small small) y:(more more more more) { return [x, y]; }
    / x:(two two two two) y:(upto upto upto upto) z:(between between between between) w:(runs runs runs runs)
      { return [x, y, z, w]; }
  two = x:$("1"|2|) { return [x]; }
  upto = x:$("2"|..2|) "." { return [x]; }
  between = x:$("3"|1.., ","|) { return [x]; }
  runs = x:$(long* "m") { return [x]; }
  long = unshared "." / "l"
  small = x:$("1" "2") { return [x]; }
  more = x:$("1" "2" "3") { return [x]; }
  six = "abcd"
  seven = "abcde"
  sixteen = "abcdefghijklmn"
  seventeen = "abcdefghijklmno"
  private_ = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
  unshared = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGH"
  calling = "abcdefghijklmnop" seventeen
  valued = x:$"0123456789" { return [x]; }
  longer = x:$"0123456789AB" { return [x]; }
  once = x:$"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" { return [x]; }
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function action$a(x, y, z, w, once) { return [x, y, z, w, once]; }

function action$a$2(x, y) { return [x, y]; }

function action$a$3(x, y, z, w) { return [x, y, z, w]; }

function action$valued(x) { return [x]; }

function action$longer(x) { return [x]; }

function action$once(x) { return [x]; }

function action$small(x) { return [x]; }

function action$more(x) { return [x]; }

function action$two(x) { return [x]; }

function action$upto(x) { return [x]; }

function action$between(x) { return [x]; }

function action$runs(x) { return [x]; }

function match$unshared(s, p) {
  if (!s.startsWith("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGH", p)) return -1;
  p += 44;
  return p;
}

function value$two(s, p) {
  let c, v1, v2, v3, v4;
  v3 = p;
  v4 = 0;
  for (;;) {
    if ((c = $at(s, p)) !== 49) return ($end = -1);
    p++;
    if (++v4 === 2) break;
  }
  v2 = s.slice(v3, p);
  v1 = action$two(v2);
  $end = p;
  return v1;
}

function value$upto(s, p) {
  let c, v1, v2, v3, v4, v5;
  v2 = p;
  v4 = 0;
  v5 = p;
  u1: {
    for (;;) {
      if ((c = $at(s, p)) !== 50) break u1;
      p++;
      v5 = p;
      if (++v4 === 2) break u1;
    }
  }
  v3 = p;
  if ((c = $at(s, p)) !== 46) return ($end = -1);
  p++;
  v1 = action$upto(s.slice(v2, v3));
  $end = p;
  return v1;
}

function value$between(s, p) {
  let c, v1, v2, v3, v4;
  v3 = p;
  v4 = -1;
  u1: {
    for (;;) {
      if ((c = $at(s, p)) !== 51) break;
      p++;
      v4 = p;
      if ((c = $at(s, p)) !== 44) break u1;
      p++;
    }
    if (v4 < 0) return ($end = -1);
    p = v4;
    c = $at(s, p);
  }
  v2 = s.slice(v3, p);
  v1 = action$between(v2);
  $end = p;
  return v1;
}

function value$runs(s, p) {
  let c, v1, v2, v3, v4, v5;
  v3 = p;
  for (;;) {
    d2: {
      v4 = p;
      u3: {
        f4: {
          if ((c = $at(s, p)) !== 97) break u3;
          v5 = match$unshared(s, p);
          if (v5 < 0) break u3;
          p = v5;
          if ((c = $at(s, p)) !== 46) break f4;
          p++;
          break d2;
        }
        p = v4;
        c = $at(s, p);
      }
      if (c !== 108) break;
      p++;
    }
  }
  if (c !== 109) return ($end = -1);
  p++;
  v2 = s.slice(v3, p);
  v1 = action$runs(v2);
  $end = p;
  return v1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10;
  d1: {
    v2 = p;
    u2: {
      f3: {
        if (!s.startsWith("abcd", p)) break u2;
        p += 4;
        if (!s.startsWith("abcd", p)) break f3;
        p += 4;
        if (!s.startsWith("abcde", p)) break f3;
        p += 5;
        if (!s.startsWith("abcde", p)) break f3;
        p += 5;
        if (!s.startsWith("abcdefghijklmn", p)) break f3;
        p += 14;
        if (!s.startsWith("abcdefghijklmn", p)) break f3;
        p += 14;
        if (!s.startsWith("abcdefghijklmno", p)) break f3;
        p += 15;
        if (!s.startsWith("abcdefghijklmno", p)) break f3;
        p += 15;
        if ((c = $at(s, p)) !== 44) break f3;
        p++;
        if (!s.startsWith("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", p)) break f3;
        p += 43;
        v3 = match$unshared(s, p);
        if (v3 < 0) break f3;
        p = v3;
        if ((c = $at(s, p)) !== 44) break f3;
        p++;
        if (!s.startsWith("abcdefghijklmnop", p)) break f3;
        p += 16;
        if (!s.startsWith("abcdefghijklmno", p)) break f3;
        p += 15;
        if (!s.startsWith("0123456789", p)) break f3;
        v4 = "0123456789";
        p += 10;
        v3 = action$valued(v4);
        if (!s.startsWith("0123456789", p)) break f3;
        v5 = "0123456789";
        p += 10;
        v4 = action$valued(v5);
        if (!s.startsWith("0123456789AB", p)) break f3;
        v6 = "0123456789AB";
        p += 12;
        v5 = action$longer(v6);
        if (!s.startsWith("0123456789AB", p)) break f3;
        v7 = "0123456789AB";
        p += 12;
        v6 = action$longer(v7);
        if (!s.startsWith("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", p)) break f3;
        v8 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        p += 36;
        v7 = action$once(v8);
        v1 = action$a(v3, v4, v5, v6, v7);
        break d1;
      }
      p = v2;
    }
    u4: {
      f5: {
        for (;;) {
          if ((c = $at(s, p)) !== 49 || $at(s, p + 1) !== 50) break;
          p += 2;
        }
        if (p === v2) break u4;
        v7 = p;
        for (;;) {
          if ((c = $at(s, p)) !== 49 || $at(s, p + 1) !== 50 || $at(s, p + 2) !== 51) break;
          p += 3;
        }
        if (p === v7) break f5;
        if (c !== 46) break f5;
        p++;
        v7 = 0;
        for (;;) {
          if ((c = $at(s, p)) !== 49 || $at(s, p + 1) !== 50) break f5;
          p += 2;
          if (++v7 === 2) break;
        }
        v7 = 0;
        for (;;) {
          if ((c = $at(s, p)) !== 49 || $at(s, p + 1) !== 50 || $at(s, p + 2) !== 51) break f5;
          p += 3;
          if (++v7 === 2) break;
        }
        v4 = p;
        if ((c = $at(s, p)) !== 49 || $at(s, p + 1) !== 50) break f5;
        p += 2;
        v5 = s.slice(v4, p);
        v6 = action$small(v5);
        v3 = p;
        if ((c = $at(s, p)) !== 49 || $at(s, p + 1) !== 50) break f5;
        p += 2;
        v4 = s.slice(v3, p);
        v5 = action$small(v4);
        v8 = p;
        if ((c = $at(s, p)) !== 49 || $at(s, p + 1) !== 50) break f5;
        p += 2;
        v3 = s.slice(v8, p);
        v4 = action$small(v3);
        v9 = p;
        if ((c = $at(s, p)) !== 49 || $at(s, p + 1) !== 50) break f5;
        p += 2;
        v8 = s.slice(v9, p);
        v3 = action$small(v8);
        v7 = [v6, v5, v4, v3];
        v6 = p;
        if ((c = $at(s, p)) !== 49 || $at(s, p + 1) !== 50 || $at(s, p + 2) !== 51) break f5;
        p += 3;
        v5 = s.slice(v6, p);
        v4 = action$more(v5);
        v8 = p;
        if ((c = $at(s, p)) !== 49 || $at(s, p + 1) !== 50 || $at(s, p + 2) !== 51) break f5;
        p += 3;
        v6 = s.slice(v8, p);
        v5 = action$more(v6);
        v9 = p;
        if ((c = $at(s, p)) !== 49 || $at(s, p + 1) !== 50 || $at(s, p + 2) !== 51) break f5;
        p += 3;
        v8 = s.slice(v9, p);
        v6 = action$more(v8);
        v10 = p;
        if ((c = $at(s, p)) !== 49 || $at(s, p + 1) !== 50 || $at(s, p + 2) !== 51) break f5;
        p += 3;
        v9 = s.slice(v10, p);
        v8 = action$more(v9);
        v3 = [v4, v5, v6, v8];
        v1 = action$a$2(v7, v3);
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    v7 = value$two(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v8 = value$two(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v6 = value$two(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v5 = value$two(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v3 = [v7, v8, v6, v5];
    v6 = value$upto(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v8 = value$upto(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v7 = value$upto(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v4 = value$upto(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v5 = [v6, v8, v7, v4];
    v7 = value$between(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v8 = value$between(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v6 = value$between(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v9 = value$between(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v4 = [v7, v8, v6, v9];
    v6 = value$runs(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v8 = value$runs(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v7 = value$runs(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v10 = value$runs(s, p);
    if ($end < 0) return ($end = -1);
    p = $end;
    v9 = [v6, v8, v7, v10];
    v1 = action$a$3(v3, v5, v4, v9);
  }
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$six(s, p) {
  if (!s.startsWith("abcd", p)) return $miss(p);
  p += 4;
  return p;
}

function track$seven(s, p) {
  if (!s.startsWith("abcde", p)) return $miss(p);
  p += 5;
  return p;
}

function track$sixteen(s, p) {
  if (!s.startsWith("abcdefghijklmn", p)) return $miss(p);
  p += 14;
  return p;
}

function track$seventeen(s, p) {
  if (!s.startsWith("abcdefghijklmno", p)) return $miss(p);
  p += 15;
  return p;
}

function track$unshared(s, p) {
  if (!s.startsWith("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGH", p)) return $miss(p);
  p += 44;
  return p;
}

function track$valued(s, p) {
  if (!s.startsWith("0123456789", p)) return $miss(p);
  p += 10;
  return p;
}

function track$longer(s, p) {
  if (!s.startsWith("0123456789AB", p)) return $miss(p);
  p += 12;
  return p;
}

function track$small(s, p) {
  let c;
  if ((c = $at(s, p)) !== 49) return $miss(p);
  p++;
  if ((c = $at(s, p)) !== 50) return $miss(p);
  p++;
  return p;
}

function track$more(s, p) {
  let c;
  if ((c = $at(s, p)) !== 49) return $miss(p);
  p++;
  if ((c = $at(s, p)) !== 50) return $miss(p);
  p++;
  if ((c = $at(s, p)) !== 51) return $miss(p);
  p++;
  return p;
}

function track$two(s, p) {
  let c, v1;
  v1 = 0;
  for (;;) {
    if ((c = $at(s, p)) !== 49) return $miss(p);
    p++;
    if (++v1 === 2) break;
  }
  return p;
}

function track$upto(s, p) {
  let c, v1, v2;
  v1 = 0;
  v2 = p;
  for (;;) {
    if ((c = $at(s, p)) !== 50) {
      $miss(p);
      break;
    }
    p++;
    v2 = p;
    if (++v1 === 2) break;
  }
  p = v2;
  if ((c = $at(s, p)) !== 46) return $miss(p);
  p++;
  return p;
}

function track$between(s, p) {
  let c, v1;
  v1 = -1;
  for (;;) {
    if ((c = $at(s, p)) !== 51) {
      $miss(p);
      break;
    }
    p++;
    v1 = p;
    if ((c = $at(s, p)) !== 44) {
      $miss(p);
      break;
    }
    p++;
  }
  if (v1 < 0) return -1;
  p = v1;
  return p;
}

function track$runs(s, p) {
  let c, v1, v2;
  for (;;) {
    d2: {
      v1 = p;
      f4: {
        if ((c = $at(s, p)) !== 97) {
          $miss(p);
          break f4;
        }
        v2 = track$unshared(s, p);
        if (v2 < 0) break f4;
        p = v2;
        if ((c = $at(s, p)) !== 46) {
          $miss(p);
          break f4;
        }
        p++;
        break d2;
      }
      p = v1;
      if ((c = $at(s, p)) !== 108) {
        $miss(p);
        break;
      }
      p++;
    }
  }
  if (c !== 109) return $miss(p);
  p++;
  return p;
}

function track$a(s, p) {
  let c, v1, v2, v3;
  d1: {
    v1 = p;
    f3: {
      if ((c = $at(s, p)) !== 97) {
        $miss(p);
        break f3;
      }
      v2 = track$six(s, p);
      if (v2 < 0) break f3;
      p = v2;
      v2 = track$six(s, p);
      if (v2 < 0) break f3;
      p = v2;
      v2 = track$seven(s, p);
      if (v2 < 0) break f3;
      p = v2;
      v2 = track$seven(s, p);
      if (v2 < 0) break f3;
      p = v2;
      v2 = track$sixteen(s, p);
      if (v2 < 0) break f3;
      p = v2;
      v2 = track$sixteen(s, p);
      if (v2 < 0) break f3;
      p = v2;
      v2 = track$seventeen(s, p);
      if (v2 < 0) break f3;
      p = v2;
      v2 = track$seventeen(s, p);
      if (v2 < 0) break f3;
      p = v2;
      if ((c = $at(s, p)) !== 44) {
        $miss(p);
        break f3;
      }
      p++;
      if (!s.startsWith("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", p)) {
        $miss(p);
        break f3;
      }
      p += 43;
      v2 = track$unshared(s, p);
      if (v2 < 0) break f3;
      p = v2;
      if ((c = $at(s, p)) !== 44) {
        $miss(p);
        break f3;
      }
      p++;
      if (!s.startsWith("abcdefghijklmnop", p)) {
        $miss(p);
        break f3;
      }
      p += 16;
      v2 = track$seventeen(s, p);
      if (v2 < 0) break f3;
      p = v2;
      v2 = track$valued(s, p);
      if (v2 < 0) break f3;
      p = v2;
      v2 = track$valued(s, p);
      if (v2 < 0) break f3;
      p = v2;
      v2 = track$longer(s, p);
      if (v2 < 0) break f3;
      p = v2;
      v2 = track$longer(s, p);
      if (v2 < 0) break f3;
      p = v2;
      if (!s.startsWith("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", p)) {
        $miss(p);
        break f3;
      }
      p += 36;
      break d1;
    }
    p = v1;
    f5: {
      for (;;) {
        v2 = track$small(s, p);
        if (v2 < 0) break;
        p = v2;
      }
      if (p === v1) break f5;
      v2 = p;
      for (;;) {
        v3 = track$more(s, p);
        if (v3 < 0) break;
        p = v3;
      }
      if (p === v2) break f5;
      if ((c = $at(s, p)) !== 46) {
        $miss(p);
        break f5;
      }
      p++;
      v2 = 0;
      for (;;) {
        v3 = track$small(s, p);
        if (v3 < 0) break f5;
        p = v3;
        if (++v2 === 2) break;
      }
      v2 = 0;
      for (;;) {
        v3 = track$more(s, p);
        if (v3 < 0) break f5;
        p = v3;
        if (++v2 === 2) break;
      }
      v2 = track$small(s, p);
      if (v2 < 0) break f5;
      p = v2;
      v2 = track$small(s, p);
      if (v2 < 0) break f5;
      p = v2;
      v2 = track$small(s, p);
      if (v2 < 0) break f5;
      p = v2;
      v2 = track$small(s, p);
      if (v2 < 0) break f5;
      p = v2;
      v2 = track$more(s, p);
      if (v2 < 0) break f5;
      p = v2;
      v2 = track$more(s, p);
      if (v2 < 0) break f5;
      p = v2;
      v2 = track$more(s, p);
      if (v2 < 0) break f5;
      p = v2;
      v2 = track$more(s, p);
      if (v2 < 0) break f5;
      p = v2;
      break d1;
    }
    p = v1;
    v2 = track$two(s, p);
    if (v2 < 0) return -1;
    p = v2;
    v2 = track$two(s, p);
    if (v2 < 0) return -1;
    p = v2;
    v2 = track$two(s, p);
    if (v2 < 0) return -1;
    p = v2;
    v2 = track$two(s, p);
    if (v2 < 0) return -1;
    p = v2;
    v2 = track$upto(s, p);
    if (v2 < 0) return -1;
    p = v2;
    v2 = track$upto(s, p);
    if (v2 < 0) return -1;
    p = v2;
    v2 = track$upto(s, p);
    if (v2 < 0) return -1;
    p = v2;
    v2 = track$upto(s, p);
    if (v2 < 0) return -1;
    p = v2;
    v2 = track$between(s, p);
    if (v2 < 0) return -1;
    p = v2;
    v2 = track$between(s, p);
    if (v2 < 0) return -1;
    p = v2;
    v2 = track$between(s, p);
    if (v2 < 0) return -1;
    p = v2;
    v2 = track$between(s, p);
    if (v2 < 0) return -1;
    p = v2;
    v2 = track$runs(s, p);
    if (v2 < 0) return -1;
    p = v2;
    v2 = track$runs(s, p);
    if (v2 < 0) return -1;
    p = v2;
    v2 = track$runs(s, p);
    if (v2 < 0) return -1;
    p = v2;
    v2 = track$runs(s, p);
    if (v2 < 0) return -1;
    p = v2;
  }
  return p;
}

export function diagnose_a(s) {
  $furthest = 0;
  return $diagnosis(s, track$a(s, 0));
}

let $furthest = 0;

function $miss(p) {
  if (p > $furthest) $furthest = p;
  return -1;
}

function $diagnosis(s, end) {
  return end === s.length ? -1 : end > $furthest ? end : $furthest;
}
