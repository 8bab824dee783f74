/*
a = "a" "b"
*/
// Generated from a Peggy grammar; changes belong there.

function $at(s: string, p: number): any {
  return p < s.length ? s.charCodeAt(p) : -1;
}

type Value$a = ["a", "b"];

export function a(s: string): Value$a | undefined {
  let p = 0, c: any, v1: any, v2: any, v3: any;
  if ((c = $at(s, p)) !== 97) return undefined;
  v2 = "a";
  p++;
  if ((c = $at(s, p)) !== 98) return undefined;
  v3 = "b";
  p++;
  v1 = [v2, v3];
  return p === s.length ? v1 : undefined;
}

export function diagnose_a(s: string): number {
  $furthest = 0;
  let p = 0, c: any;
  if ((c = $at(s, p)) !== 97) {
    $miss(p);
    return $diagnosis(s, -1);
  }
  p++;
  if ((c = $at(s, p)) !== 98) {
    $miss(p);
    return $diagnosis(s, -1);
  }
  p++;
  return $diagnosis(s, p);
}

let $furthest = 0;

function $miss(p: number) {
  if (p > $furthest) $furthest = p;
  return -1;
}

function $diagnosis(s: string, end: number) {
  return end === s.length ? -1 : end > $furthest ? end : $furthest;
}
