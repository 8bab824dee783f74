// Does the same work as the library's `parse`, written by hand: the bare syntax, then the default
// limits and the constraints. The library's cost is measured against this.

import { hostEnd, parse as parseBare, tokenEnd } from "./bare.mjs";

const MAX_URI = 254;
const MAX_HEADERS = 1023;
const MAX_TEXT = MAX_URI + 1 + MAX_HEADERS;

/** Above this many parameters, a set is faster than comparing every pair. */
const FEW = 8;

/** Returns the components, or undefined if the text is invalid, too long or forbidden. */
export function parse(text) {
  const length = text.length;
  if (length > MAX_TEXT) return undefined;
  const uri = parseBare(text);
  if (uri === undefined) return undefined;
  // If the whole text is within the limit, so is each part.
  if (length > MAX_URI && !isWithinLimits(uri, length)) return undefined;
  return isAllowed(uri) ? uri : undefined;
}

export function isValid(text) {
  return parse(text) !== undefined;
}

function isWithinLimits(uri, length) {
  let headers = uri.headers.length - 1; // the "&" between them
  if (headers < 0) return length <= MAX_URI;
  for (const { name, value } of uri.headers) headers += name.length + 1 + value.length;
  return headers <= MAX_HEADERS && length - 1 - headers <= MAX_URI;
}

function isAllowed(uri) {
  if (uri.port !== null && uri.port > 65535) return false;
  const parameters = uri.parameters;
  const count = parameters.length;
  for (let i = 0; i < count; i++) {
    if (!isParameterAllowed(parameters[i], uri.scheme)) return false;
  }
  return count < 2 || !hasDuplicateName(parameters);
}

function isParameterAllowed({ name, value }, scheme) {
  // Only a name that begins with one of these letters, or with an escape, can be one of the five.
  switch (name.charCodeAt(0) | 32) {
    case 116 /* t */:
      if (isSameName(name, "ttl")) return isTtl(value);
      return !isSameName(name, "transport") || isTransportAllowed(value, scheme);
    case 109 /* m */:
      if (isSameName(name, "maddr")) return isHost(value);
      return !isSameName(name, "method") || isToken(value);
    case 117 /* u */:
      return !isSameName(name, "user") || isEscapedToken(value);
    case 37 /* % */:
      return isValueAllowed(foldName(name), value, scheme);
    default:
      return true;
  }
}

/** Like `isParameterAllowed`, for a name that is already unescaped and must not be unescaped again. */
function isValueAllowed(foldedName, value, scheme) {
  if (foldedName === "ttl") return isTtl(value);
  if (foldedName === "maddr") return isHost(value);
  if (foldedName === "method") return isToken(value);
  if (foldedName === "user") return isEscapedToken(value);
  return foldedName !== "transport" || isTransportAllowed(value, scheme);
}

/** 1*3DIGIT, 0 to 255 */
function isTtl(value) {
  if (value === true || value.length > 3) return false;
  let number = 0;
  for (let at = 0; at < value.length; at++) {
    const digit = value.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return false;
    number = number * 10 + digit;
  }
  return number <= 255;
}

function isHost(value) {
  return value !== true && hostEnd(value, 0, value.length) === value.length;
}

function isToken(value) {
  if (value === true || value === "") return false;
  return tokenEnd(value, 0, value.length) === value.length;
}

function isEscapedToken(value) {
  return value !== true && isToken(unescapeOnce(value));
}

function isTransportAllowed(value, scheme) {
  if (!isEscapedToken(value)) return false;
  return scheme === "sip" || unescapeOnce(value).toLowerCase() !== "udp";
}

function hasDuplicateName(parameters) {
  const count = parameters.length;
  if (count > FEW) return hasDuplicateNameInSet(parameters);
  for (let i = 1; i < count; i++) {
    for (let j = 0; j < i; j++) {
      if (isSameName(parameters[i].name, parameters[j].name)) return true;
    }
  }
  return false;
}

function hasDuplicateNameInSet(parameters) {
  const names = new Set();
  for (const { name } of parameters) {
    const folded = foldName(name);
    if (names.has(folded)) return true;
    names.add(folded);
  }
  return false;
}

/** Compares names unescaped, as octets, ignoring ASCII case; unescapes only if there is an escape. */
function isSameName(a, b) {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const x = a.charCodeAt(at);
    const y = b.charCodeAt(at);
    if (x === 37 || y === 37) return foldName(a) === foldName(b);
    // Of the characters allowed in a name, only the two cases of a letter differ in this bit alone.
    if ((x | 32) !== (y | 32)) return false;
  }
  return a.length === b.length;
}

/** Undoes escapes; in a token, a "%" need not begin one. */
function unescapeOnce(value) {
  if (!value.includes("%")) return value;
  return value.replace(/%([\da-f]{2})/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function foldName(name) {
  let folded = "";
  for (let at = 0; at < name.length; at++) {
    let octet = name.charCodeAt(at);
    if (octet === 37) {
      octet = Number.parseInt(name.slice(at + 1, at + 3), 16);
      at += 2;
    }
    folded += String.fromCharCode(octet >= 65 && octet <= 90 ? octet + 32 : octet);
  }
  return folded;
}
