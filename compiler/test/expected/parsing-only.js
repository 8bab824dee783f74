/*
a = "a" b / $b
b = x:"c" { return [x]; }
*/
// Generated from a Peggy grammar; changes belong there.

let $end = 0;

function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : -1;
}

function action$b(x) { return [x]; }

function value$a(s, p) {
  let c, v1, v2, v3, v4, v5;
  d1: {
    v2 = p;
    u2: {
      f3: {
        if ((c = $at(s, p)) !== 97) break u2;
        v3 = "a";
        p++;
        if ((c = $at(s, p)) !== 99) break f3;
        v5 = "c";
        p++;
        v4 = action$b(v5);
        v1 = [v3, v4];
        break d1;
      }
      p = v2;
      c = $at(s, p);
    }
    if (c !== 99) return ($end = -1);
    v1 = s[p];
    p++;
  }
  $end = p;
  return v1;
}

export function a(s) {
  const value = value$a(s, 0);
  return $end === s.length ? value : undefined;
}
