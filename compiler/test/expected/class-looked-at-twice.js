/*
a = $("a" [xz] [^\0-\x7f\u0400]) / $[\u0100-\u0200\u0300-\u0400\u0600] ("a" [b\u0100-\u0200\u0300])?
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6;
  d1: {
    u2: {
      v2 = p;
      if ((c = $at(s, p)) !== 97 || ((v3 = $at(s, p + 1)) !== 120 && v3 !== 122) || !((v3 = $at(s, p + 2)) - 128 >>> 0 < 896 || v3 - 1025 >>> 0 < 64511)) break u2;
      p += 3;
      v1 = s.slice(v2, p);
      break d1;
    }
    if (!(c - 256 >>> 0 < 257 || c - 768 >>> 0 < 257 || c === 1536)) return ($end = -1);
    v2 = s[p];
    p++;
    d4: {
      v4 = p;
      u5: {
        f6: {
          if ((c = $at(s, p)) !== 97) break u5;
          v5 = "a";
          p++;
          if (!((c = $at(s, p)) === 98 || c - 256 >>> 0 < 257 || c === 768)) break f6;
          v6 = s[p];
          p++;
          v3 = [v5, v6];
          break d4;
        }
        p = v4;
        c = $at(s, p);
      }
      v3 = null;
    }
    v1 = [v2, v3];
  }
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
      if ((c = $at(s, p)) !== 97) {
        $miss(p, "\"a\"");
        break f3;
      }
      p++;
      if (((c = $at(s, p)) !== 120 && c !== 122)) {
        $miss(p, "[xz]");
        break f3;
      }
      p++;
      if (!((c = $at(s, p)) - 128 >>> 0 < 896 || c - 1025 >>> 0 < 64511)) {
        $miss(p, "[^\\0-\\x7FЀ]");
        break f3;
      }
      p++;
      break d1;
    }
    p = v1;
    if (!((c = $at(s, p)) - 256 >>> 0 < 257 || c - 768 >>> 0 < 257 || c === 1536)) return $miss(p, "[Ā-Ȁ\\u{300}-Ѐ\\u{600}]");
    p++;
    d4: {
      v2 = p;
      f5: {
        if ((c = $at(s, p)) !== 97) {
          $miss(p, "\"a\"");
          break f5;
        }
        p++;
        if (!((c = $at(s, p)) === 98 || c - 256 >>> 0 < 257 || c === 768)) {
          $miss(p, "[bĀ-Ȁ\\u{300}]");
          break f5;
        }
        p++;
        break d4;
      }
      p = v2;
    }
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
