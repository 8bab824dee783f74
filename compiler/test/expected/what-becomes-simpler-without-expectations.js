/*
a = $([a]? [a]? "a"? [ab]? [a]?) $([b]? ([b] "c")? ("c" [b])?) [d]? [d]? $("e"? e? [e]?)
    / $("a" [b] "c"i "de" [f]) $([a] / "b" / "c"i / "de" / [f]) $(("a" "b") ("c" ("d" [e])))
    / "0" &([a] / "b") . / "1" !([a] / "b" / !"c") . / "2" !([a] / "bc") . / "3" &(!"a") .
    / "4" (&"a" / &"b") . / "5" (&"a" / !"b") .  / "6" (&"a" / "b") . / "7" (![a-c] / &"b" / [d])
    / ("8" / ("9" / ("x" / "y"))) (("a")) ((("b" "c"))) / $($("a" "b")) $($"c") $([d] $[e])
  e "e" = "e"
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5, v6, v7, v8;
  v2 = p;
  if ((c = $at(s, p)) === 97) {
    p++;
    if ((c = $at(s, p)) === 97) {
      p++;
      if ((c = $at(s, p)) === 97) p++;
    }
  }
  if ((c = $at(s, p)) - 97 >>> 0 < 2) p++;
  if ((c = $at(s, p)) === 97) p++;
  v3 = s.slice(v2, p);
  v5 = p;
  if ((c = $at(s, p)) === 98) p++;
  d4: {
    if ((c = $at(s, p)) !== 98 || $at(s, p + 1) !== 99) break d4;
    p += 2;
  }
  d6: {
    if ((c = $at(s, p)) !== 99 || $at(s, p + 1) !== 98) break d6;
    p += 2;
  }
  v4 = s.slice(v5, p);
  d8: {
    u9: {
      if ((c = $at(s, p)) !== 100) break u9;
      v5 = s[p];
      p++;
      break d8;
    }
    v5 = null;
  }
  d11: {
    u12: {
      if ((c = $at(s, p)) !== 100) break u12;
      v6 = s[p];
      p++;
      break d11;
    }
    v6 = null;
  }
  v8 = p;
  if ((c = $at(s, p)) === 101) {
    p++;
    if ((c = $at(s, p)) === 101) {
      p++;
      if ((c = $at(s, p)) === 101) p++;
    }
  }
  v7 = s.slice(v8, p);
  v1 = [v3, v4, v5, v6, v7];
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}

function track$a(s, p) {
  let c, v1, v2;
  v1 = p;
  if ((c = $at(s, p)) === 97) p++;
  else $miss(p);
  if ((c = $at(s, p)) === 97) p++;
  else $miss(p);
  if ((c = $at(s, p)) === 97) p++;
  else $miss(p);
  if ((c = $at(s, p)) - 97 >>> 0 < 2) p++;
  else $miss(p);
  if ((c = $at(s, p)) === 97) p++;
  else $miss(p);
  if ((c = $at(s, p)) === 98) p++;
  else $miss(p);
  d4: {
    v2 = p;
    f5: {
      if ((c = $at(s, p)) !== 98) {
        $miss(p);
        break f5;
      }
      p++;
      if ((c = $at(s, p)) !== 99) {
        $miss(p);
        break f5;
      }
      p++;
      break d4;
    }
    p = v2;
  }
  d6: {
    v2 = p;
    f7: {
      if ((c = $at(s, p)) !== 99) {
        $miss(p);
        break f7;
      }
      p++;
      if ((c = $at(s, p)) !== 98) {
        $miss(p);
        break f7;
      }
      p++;
      break d6;
    }
    p = v2;
  }
  if ((c = $at(s, p)) === 100) p++;
  else $miss(p);
  if ((c = $at(s, p)) === 100) p++;
  else $miss(p);
  if ((c = $at(s, p)) === 101) p++;
  else $miss(p);
  if ((c = $at(s, p)) === 101) p++;
  else $miss(p);
  if ((c = $at(s, p)) === 101) p++;
  else $miss(p);
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
