/*
a = $([aceg] [aceh] [acei] [acej] [acek] [acel] [acem] [acen] [aceo] [acep] [aceq] [acer] [aces] [acet] [aceu] [acev] [acew])
*/
// Generated from a Peggy grammar; changes belong there.

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
const $class = /* @__PURE__ */ $classes(["aacceegg","aacceehh","aacceeii","aacceejj","aacceekk","aacceell","aacceemm","aacceenn","aacceeoo","aacceepp","aacceeqq","aacceerr","aacceess","aacceett","aacceeuu","aacceevv"]);
const $class2 = /* @__PURE__ */ $classes(["aacceeww"]);

function match$a(s, p) {
  let c;
  if (!($class[(c = $at(s, p))] & 1) || !($class[$at(s, p + 1)] & 2) || !($class[$at(s, p + 2)] & 4) || !($class[$at(s, p + 3)] & 8) || !($class[$at(s, p + 4)] & 16) || !($class[$at(s, p + 5)] & 32) || !($class[$at(s, p + 6)] & 64) || !($class[$at(s, p + 7)] & 128) || !($class[$at(s, p + 8)] & 256) || !($class[$at(s, p + 9)] & 512) || !($class[$at(s, p + 10)] & 1024) || !($class[$at(s, p + 11)] & 2048) || !($class[$at(s, p + 12)] & 4096) || !($class[$at(s, p + 13)] & 8192) || !($class[$at(s, p + 14)] & 16384) || !($class[$at(s, p + 15)] & 32768) || !($class2[$at(s, p + 16)] & 1)) return -1;
  p += 17;
  return p;
}

export function a(s) {
  return match$a(s, 0) === s.length ? s : undefined;
}

function track$a(s, p) {
  let c;
  if (!($class[(c = $at(s, p))] & 1)) return $miss(p, "[aceg]");
  p++;
  if (!($class[(c = $at(s, p))] & 2)) return $miss(p, "[aceh]");
  p++;
  if (!($class[(c = $at(s, p))] & 4)) return $miss(p, "[acei]");
  p++;
  if (!($class[(c = $at(s, p))] & 8)) return $miss(p, "[acej]");
  p++;
  if (!($class[(c = $at(s, p))] & 16)) return $miss(p, "[acek]");
  p++;
  if (!($class[(c = $at(s, p))] & 32)) return $miss(p, "[acel]");
  p++;
  if (!($class[(c = $at(s, p))] & 64)) return $miss(p, "[acem]");
  p++;
  if (!($class[(c = $at(s, p))] & 128)) return $miss(p, "[acen]");
  p++;
  if (!($class[(c = $at(s, p))] & 256)) return $miss(p, "[aceo]");
  p++;
  if (!($class[(c = $at(s, p))] & 512)) return $miss(p, "[acep]");
  p++;
  if (!($class[(c = $at(s, p))] & 1024)) return $miss(p, "[aceq]");
  p++;
  if (!($class[(c = $at(s, p))] & 2048)) return $miss(p, "[acer]");
  p++;
  if (!($class[(c = $at(s, p))] & 4096)) return $miss(p, "[aces]");
  p++;
  if (!($class[(c = $at(s, p))] & 8192)) return $miss(p, "[acet]");
  p++;
  if (!($class[(c = $at(s, p))] & 16384)) return $miss(p, "[aceu]");
  p++;
  if (!($class[(c = $at(s, p))] & 32768)) return $miss(p, "[acev]");
  p++;
  if (!($class2[(c = $at(s, p))] & 1)) return $miss(p, "[acew]");
  p++;
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
