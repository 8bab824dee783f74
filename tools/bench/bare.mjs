// A parser written by hand for the bare syntax of RFC 3261 §25.1, as updated by RFC 5954 §4.1: one
// forward pass over character codes, and one table. It has no limits and no constraints; reference.mjs
// adds them. The library is measured against it, and test/oracle decides whether it is right.

const USER = 1;
const PASSWORD = 2;
const PARAMETER = 4;
const HEADER = 8;
const TOKEN = 16;
const ALPHANUM = 32;
const ALPHA = 64;
const HEXDIG = 128;

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";
const UNRESERVED = `${LETTERS}${DIGITS}-_.!~*'()`;

/** For each character, a bit for each component that allows it unescaped. */
const SETS = new Uint8Array(128);
allow(USER, `${UNRESERVED}&=+$,;?/`);
allow(PASSWORD, `${UNRESERVED}&=+$,`);
allow(PARAMETER, `${UNRESERVED}[]/:&+$`);
allow(HEADER, `${UNRESERVED}[]/?:+$`);
allow(TOKEN, `${LETTERS}${DIGITS}-.!%*_+\`'~`);
allow(ALPHANUM, LETTERS + DIGITS);
allow(ALPHA, LETTERS);
allow(HEXDIG, `${DIGITS}abcdefABCDEF`);

function allow(set, characters) {
  for (const character of characters) SETS[character.charCodeAt(0)] |= set;
}

/** Returns the components, or undefined if the text is not a SIP-URI or SIPS-URI. */
export function parse(text) {
  const length = text.length;
  let at = schemeEnd(text, length);
  if (at < 0) return undefined;
  const scheme = at === 4 ? "sip" : "sips";

  let user = null;
  let password = null;
  const userStart = at;
  at = runEnd(text, at, length, USER);
  const code = at < length ? text.charCodeAt(at) : 0;
  if (code === 64 /* @ */ && at > userStart) {
    user = text.slice(userStart, at++);
  } else if (code === 58 /* : */ && at > userStart) {
    // The text before this colon is a user only if an "@" follows; else it is the host.
    const end = runEnd(text, at + 1, length, PASSWORD);
    if (end < length && text.charCodeAt(end) === 64) {
      user = text.slice(userStart, at);
      password = text.slice(at + 1, end);
      at = end + 1;
    } else {
      at = userStart;
    }
  } else {
    at = userStart;
  }

  const hostStart = at;
  at = hostEnd(text, at, length);
  if (at < 0) return undefined;
  const host = text.slice(hostStart, at);

  let port = null;
  if (at < length && text.charCodeAt(at) === 58) {
    const portStart = ++at;
    port = 0;
    for (; at < length; at++) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) break;
      port = port * 10 + digit;
    }
    if (at === portStart) return undefined;
  }

  // Start with a literal of one item: pushing to an empty array would reserve room for seventeen.
  let parameters = null;
  while (at < length && text.charCodeAt(at) === 59 /* ; */) {
    const nameStart = ++at;
    at = runEnd(text, at, length, PARAMETER);
    if (at === nameStart) return undefined;
    const name = text.slice(nameStart, at);
    let value = true;
    if (at < length && text.charCodeAt(at) === 61 /* = */) {
      const valueStart = ++at;
      at = valueEnd(text, at, length, name);
      if (at === valueStart) return undefined;
      value = text.slice(valueStart, at);
    }
    if (parameters === null) parameters = [{ name, value }];
    else parameters.push({ name, value });
  }

  let headers = null;
  if (at < length && text.charCodeAt(at) === 63 /* ? */) {
    do {
      const nameStart = ++at;
      at = runEnd(text, at, length, HEADER);
      if (at === nameStart || at >= length || text.charCodeAt(at) !== 61) return undefined;
      const name = text.slice(nameStart, at);
      const valueStart = ++at;
      at = runEnd(text, at, length, HEADER);
      const value = text.slice(valueStart, at);
      if (headers === null) headers = [{ name, value }];
      else headers.push({ name, value });
    } while (at < length && text.charCodeAt(at) === 38 /* & */);
  }
  if (at !== length) return undefined;
  return {
    scheme,
    user,
    password,
    host,
    port,
    parameters: parameters ?? [],
    headers: headers ?? [],
  };
}

export function isValid(text) {
  return parse(text) !== undefined;
}

/** Returns the end of "sip:" or "sips:", or -1. */
function schemeEnd(text, length) {
  if (length < 5) return -1;
  // Folding case with 32 is exact here: no other ASCII character becomes a lower-case letter.
  if ((text.charCodeAt(0) | 32) !== 115 || (text.charCodeAt(1) | 32) !== 105) return -1;
  if ((text.charCodeAt(2) | 32) !== 112) return -1;
  const code = text.charCodeAt(3);
  if (code === 58) return 4;
  return (code | 32) === 115 && text.charCodeAt(4) === 58 ? 5 : -1;
}

/** Returns the end of *( a character of the set / escaped ). */
function runEnd(text, at, length, set) {
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code < 128 && (SETS[code] & set) !== 0) at++;
    else if (code === 37 && at + 2 < length && isHex(text, at + 1) && isHex(text, at + 2)) at += 3;
    else break;
  }
  return at;
}

/** Returns the end of a value. Three parameters may have a token, which also allows a bare "%" and "`". */
function valueEnd(text, start, length, name) {
  const end = runEnd(text, start, length, PARAMETER);
  if (end === length) return end;
  const next = text.charCodeAt(end);
  if (next === 59 || next === 63 || !takesToken(name)) return end;
  return tokenEnd(text, start, length);
}

/** Returns the end of the token that begins here. */
export function tokenEnd(text, start, length) {
  let at = start;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128 || (SETS[code] & TOKEN) === 0) break;
  }
  return at;
}

function takesToken(name) {
  const folded = name.toLowerCase();
  return folded === "transport" || folded === "user" || folded === "method";
}

function isHex(text, at) {
  const code = text.charCodeAt(at);
  return code < 128 && (SETS[code] & HEXDIG) !== 0;
}

/** Returns the end of the host that begins here, or -1. Also used for the value of maddr. */
export function hostEnd(text, at, length) {
  if (at === length) return -1;
  const code = text.charCodeAt(at);
  if (code === 91 /* [ */) return ipv6End(text, at + 1, length);
  if (code <= 57 /* 9 */) {
    const end = ipv4End(text, at, length);
    if (end === length || (end > 0 && !continuesHost(text.charCodeAt(end)))) return end;
  }
  return hostnameEnd(text, at, length);
}

/** Whether a hostname continues after what looks like an address: 1.2.3.4.com */
function continuesHost(code) {
  return code === 46 || code === 45 || (code < 128 && (SETS[code] & ALPHANUM) !== 0);
}

function hostnameEnd(text, at, length) {
  let first = 0; // the first character of the last label, which must be a letter
  while (at < length) {
    let code = text.charCodeAt(at);
    if (code >= 128 || (SETS[code] & ALPHANUM) === 0) break; // the previous dot was a trailing one
    first = code;
    let previous = code;
    for (at++; at < length; at++) {
      code = text.charCodeAt(at);
      if (code !== 45 /* - */ && (code >= 128 || (SETS[code] & ALPHANUM) === 0)) break;
      previous = code;
    }
    if (previous === 45) return -1;
    if (at === length || code !== 46 /* . */) break;
    at++;
  }
  return (SETS[first] & ALPHA) !== 0 ? at : -1;
}

function ipv4End(text, at, length) {
  for (let octets = 1; ; octets++) {
    at = octetEnd(text, at, length);
    if (at < 0 || octets === 4) return at;
    if (at === length || text.charCodeAt(at) !== 46) return -1;
    at++;
  }
}

/** Returns the end of a dec-octet (up to 255, no leading zero), or -1. */
function octetEnd(text, start, length) {
  let value = 0;
  let at = start;
  for (; at < length && at < start + 3; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (at > start && value === 0)) break;
    value = value * 10 + digit;
  }
  if (at === start) return -1;
  return value > 255 ? at - 1 : at;
}

/** After "[": eight groups, or at most seven and a "::". The last two may be written as an IPv4address. */
function ipv6End(text, at, length) {
  let groups = 0;
  let gap = false;
  if (at + 1 < length && text.charCodeAt(at) === 58) {
    if (text.charCodeAt(at + 1) !== 58) return -1;
    gap = true;
    at += 2;
    if (at < length && text.charCodeAt(at) === 93 /* ] */) return at + 1;
  }
  for (;;) {
    const start = at;
    while (at < length && at < start + 4 && isHex(text, at)) at++;
    if (at === start || at === length) return -1;
    groups++;
    let code = text.charCodeAt(at);
    if (code === 46) {
      groups++;
      at = ipv4End(text, start, length);
      if (at < 0 || at === length) return -1;
      code = text.charCodeAt(at);
      if (code !== 93) return -1;
    }
    if (code === 93) return (gap ? groups <= 7 : groups === 8) ? at + 1 : -1;
    if (code !== 58) return -1;
    at++;
    if (at < length && text.charCodeAt(at) === 58) {
      if (gap) return -1;
      gap = true;
      at++;
      if (at < length && text.charCodeAt(at) === 93) return groups <= 7 ? at + 1 : -1;
    }
  }
}
