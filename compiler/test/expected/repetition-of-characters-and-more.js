/*
a = $([a] / "x" "y"? "z" / "c" b)* $("cd" / "e")* $([a]* ("f" / "g"))* $([a] / "n" "m"+ "z")*
b = "d"? "h"
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8;
  v3 = p;
  for (;;) {
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 97; c = -1) p++;
    v4 = p;
    d3: {
      u4: {
        f5: {
          if (c !== 120) break u4;
          p++;
          if ((c = $at(s, p)) === 121) p++;
          if ((c = $at(s, p)) !== 122) break f5;
          p++;
          break d3;
        }
        p = v4;
        c = $at(s, p);
      }
      if (c !== 99) break;
      p++;
      if ((c = $at(s, p)) === 100) p++;
      if ((c = $at(s, p)) !== 104) break;
      p++;
    }
  }
  p = v4;
  v2 = s.slice(v3, p);
  v4 = p;
  for (;;) {
    d7: {
      u8: {
        if ((c = $at(s, p)) !== 99 || $at(s, p + 1) !== 100) break u8;
        p += 2;
        break d7;
      }
      if (c !== 101) break;
      p++;
    }
  }
  v3 = s.slice(v4, p);
  v5 = p;
  for (;;) {
    v6 = p;
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 97; c = -1) p++;
    if (c - 102 >>> 0 >= 2) break;
    p++;
  }
  p = v6;
  v4 = s.slice(v5, p);
  v6 = p;
  d12: {
    for (;;) {
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 97; c = -1) p++;
      v7 = p;
      if (c !== 110) break d12;
      p++;
      v8 = p;
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 109; c = -1) p++;
      if (p === v8) break;
      if (c !== 122) break;
      p++;
    }
    p = v7;
    c = $at(s, p);
  }
  v5 = s.slice(v6, p);
  v1 = [v2, v3, v4, v5];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c, v1, v2;
  for (;;) {
    v1 = p;
    d3: {
      u4: {
        if ((c = $at(s, p)) !== 97) {
          $miss(p, "[a]");
          break u4;
        }
        p++;
        break d3;
      }
      f7: {
        if (c !== 120) {
          $miss(p, "\"x\"");
          break f7;
        }
        p++;
        if ((c = $at(s, p)) === 121) p++;
        else $miss(p, "\"y\"");
        if ((c = $at(s, p)) !== 122) {
          $miss(p, "\"z\"");
          break f7;
        }
        p++;
        break d3;
      }
      p = v1;
      if ((c = $at(s, p)) !== 99) {
        $miss(p, "\"c\"");
        break;
      }
      p++;
      if ((c = $at(s, p)) === 100) p++;
      else $miss(p, "\"d\"");
      if ((c = $at(s, p)) !== 104) {
        $miss(p, "\"h\"");
        break;
      }
      p++;
    }
  }
  p = v1;
  for (;;) {
    d9: {
      u10: {
        if ((c = $at(s, p)) !== 99 || $at(s, p + 1) !== 100) {
          $miss(p, "\"cd\"");
          break u10;
        }
        p += 2;
        break d9;
      }
      if (c !== 101) {
        $miss(p, "\"e\"");
        break;
      }
      p++;
    }
  }
  for (;;) {
    v1 = p;
    for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 97; c = -1) p++;
    $miss(p, "[a]");
    if (c - 102 >>> 0 >= 2) {
      $miss(p, "[f-g]");
      break;
    }
    p++;
  }
  p = v1;
  for (;;) {
    v1 = p;
    d16: {
      u17: {
        if ((c = $at(s, p)) !== 97) {
          $miss(p, "[a]");
          break u17;
        }
        p++;
        break d16;
      }
      if (c !== 110) {
        $miss(p, "\"n\"");
        break;
      }
      p++;
      v2 = p;
      for (c = -1; p < s.length && (c = s.charCodeAt(p)) === 109; c = -1) p++;
      $miss(p, "\"m\"");
      if (p === v2) break;
      if (c !== 122) {
        $miss(p, "\"z\"");
        break;
      }
      p++;
    }
  }
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
