/*
a = [A-Cz]i [@-A]i [Z-[\`]i [é-ëK]i / [kÉ]i [\x80]i $("\0a"i "b")? ("\0a"i / "b") "Kk"i / "é"i "É"i
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function $classes(sets) {
  const bits = new Uint16Array(128);
  for (let i = 0; i < sets.length; i++) {
    for (let k = 0; k < sets[i].length; k += 2) {
      for (let c = sets[i].charCodeAt(k); c <= sets[i].charCodeAt(k + 1); c++) bits[c] |= 1 << i;
    }
  }
  return bits;
}
const $class = /* @__PURE__ */ $classes(["ACZZaczz","@Aaa","Z[``zz"]);

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8;
  d1: {
    v2 = p;
    u2: {
      f3: {
        if (!($class[(c = $at(s, p))] & 1)) break u2;
        v3 = s[p];
        p++;
        if (!($class[(c = $at(s, p))] & 2)) break f3;
        v4 = s[p];
        p++;
        if (!($class[(c = $at(s, p))] & 4)) break f3;
        v5 = s[p];
        p++;
        if (!(((c = $at(s, p)) | 32) === 107 || c - 201 >>> 0 < 3 || c - 233 >>> 0 < 3)) break f3;
        v6 = s[p];
        p++;
        v1 = [v3, v4, v5, v6];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    u4: {
      f5: {
        if (!((c | 32) === 107 || c === 201 || c === 233)) break u4;
        v6 = s[p];
        p++;
        if ((c = $at(s, p)) !== 128) break f5;
        v5 = s[p];
        p++;
        v4 = p;
        d6: {
          f7: {
            if ((c = $at(s, p)) !== 0 || ($at(s, p + 1) | 32) !== 97) break d6;
            p += 2;
            if ((c = $at(s, p)) !== 98) break f7;
            p++;
            break d6;
          }
          p = v4;
        }
        v3 = p;
        d8: {
          u9: {
            if ((c = $at(s, p)) !== 0 || ($at(s, p + 1) | 32) !== 97) break u9;
            v7 = s.slice(p, p + 2);
            p += 2;
            break d8;
          }
          if (c !== 98) break f5;
          v7 = "b";
          p++;
        }
        if ((((c = $at(s, p)) | 32) !== 107 && c !== 8490) || (($at(s, p + 1) | 32) !== 107 && $at(s, p + 1) !== 8490)) break f5;
        v8 = s.slice(p, p + 2);
        p += 2;
        v1 = [v6, v5, s.slice(v4, v3), v7, v8];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    if (s.substr(p, 1).toLowerCase() !== "é") return ($end = -1);
    v8 = s[p];
    p++;
    if (s.substr(p, 1).toLowerCase() !== "é") return ($end = -1);
    v7 = s[p];
    p++;
    v1 = [v8, v7];
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
      if (!($class[(c = $at(s, p))] & 1)) {
        $miss(p, "[A-Cz]");
        break f3;
      }
      p++;
      if (!($class[(c = $at(s, p))] & 2)) {
        $miss(p, "[@-A]");
        break f3;
      }
      p++;
      if (!($class[(c = $at(s, p))] & 4)) {
        $miss(p, "[Z-[`]");
        break f3;
      }
      p++;
      if (!(((c = $at(s, p)) | 32) === 107 || c - 201 >>> 0 < 3 || c - 233 >>> 0 < 3)) {
        $miss(p, "[é-ëK]");
        break f3;
      }
      p++;
      break d1;
    }
    p = v1;
    f5: {
      if (!(((c = $at(s, p)) | 32) === 107 || c === 201 || c === 233)) {
        $miss(p, "[kÉ]");
        break f5;
      }
      p++;
      if ((c = $at(s, p)) !== 128) {
        $miss(p, "[\\x80]");
        break f5;
      }
      p++;
      d6: {
        v2 = p;
        f7: {
          if ((c = $at(s, p)) !== 0 || ($at(s, p + 1) | 32) !== 97) {
            $miss(p, "\"\\0a\"");
            break f7;
          }
          p += 2;
          if ((c = $at(s, p)) !== 98) {
            $miss(p, "\"b\"");
            break f7;
          }
          p++;
          break d6;
        }
        p = v2;
      }
      d8: {
        u9: {
          if ((c = $at(s, p)) !== 0 || ($at(s, p + 1) | 32) !== 97) {
            $miss(p, "\"\\0a\"");
            break u9;
          }
          p += 2;
          break d8;
        }
        if (c !== 98) {
          $miss(p, "\"b\"");
          break f5;
        }
        p++;
      }
      if ((((c = $at(s, p)) | 32) !== 107 && c !== 8490) || (($at(s, p + 1) | 32) !== 107 && $at(s, p + 1) !== 8490)) {
        $miss(p, "\"Kk\"");
        break f5;
      }
      p += 2;
      break d1;
    }
    p = v1;
    if (((c = $at(s, p)) !== 201 && c !== 233)) return $miss(p, "\"é\"");
    p++;
    if (((c = $at(s, p)) !== 201 && c !== 233)) return $miss(p, "\"É\"");
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
