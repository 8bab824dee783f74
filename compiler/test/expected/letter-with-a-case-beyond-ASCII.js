/*
a = ("a" / "b" "k"i?)* ("ck"i / "k"i)
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6;
  v2 = null;
  v4 = p;
  for (;;) {
    d3: {
      u4: {
        if ((c = $at(s, p)) !== 97) break u4;
        v3 = "a";
        p++;
        break d3;
      }
      if (c !== 98) break;
      v5 = "b";
      p++;
      d6: {
        u7: {
          if ((((c = $at(s, p)) | 32) !== 107 && c !== 8490)) break u7;
          v6 = s[p];
          p++;
          break d6;
        }
        v6 = null;
      }
      v3 = [v5, v6];
    }
    v4 = p;
    if (v2) v2.push(v3);
    else v2 = [v3];
  }
  p = v4;
  v2 ??= [];
  d9: {
    u10: {
      if (((c = $at(s, p)) | 32) !== 99 || (($at(s, p + 1) | 32) !== 107 && $at(s, p + 1) !== 8490)) break u10;
      v3 = s.slice(p, p + 2);
      p += 2;
      break d9;
    }
    if (((c | 32) !== 107 && c !== 8490)) return ($end = -1);
    v3 = s[p];
    p++;
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
  let c;
  for (;;) {
    d2: {
      u3: {
        if ((c = $at(s, p)) !== 97) {
          $miss(p, "\"a\"");
          break u3;
        }
        p++;
        break d2;
      }
      if (c !== 98) {
        $miss(p, "\"b\"");
        break;
      }
      p++;
      if ((((c = $at(s, p)) | 32) === 107 || c === 8490)) p++;
      else $miss(p, "\"k\"");
    }
  }
  d5: {
    u6: {
      if ((c | 32) !== 99 || (($at(s, p + 1) | 32) !== 107 && $at(s, p + 1) !== 8490)) {
        $miss(p, "\"ck\"");
        break u6;
      }
      p += 2;
      break d5;
    }
    if (!((c | 32) === 107 || c === 8490)) return $miss(p, "\"k\"");
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
