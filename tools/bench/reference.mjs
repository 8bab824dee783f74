// The same work as the library's public parse, written by hand: the bare syntax, then the default
// limits and the constraints. What the library may cost is measured against this.

import { hostEnd, parse as parseBare } from "./bare.mjs";

const MOST_URI = 254;
const MOST_HEADERS = 1023;
const MOST_TEXT = MOST_URI + 1 + MOST_HEADERS;

/** Above this many parameters, comparing each with each would cost more than a set. */
const FEW = 8;

/** The URI in parts, or undefined where the text is invalid, too long or forbidden. */
export function parse(text) {
  const length = text.length;
  if (length > MOST_TEXT) return undefined;
  const uri = parseBare(text);
  if (uri === undefined) return undefined;
  // Up to 254 in all, neither part can be too long.
  if (length > MOST_URI && !isWithinLimits(uri, length)) return undefined;
  return isAllowed(uri) ? uri : undefined;
}

export function isValid(text) {
  return parse(text) !== undefined;
}

function isWithinLimits(uri, length) {
  let headers = uri.headers.length - 1; // the "&" between them
  if (headers < 0) return length <= MOST_URI;
  for (const { name, value } of uri.headers) headers += name.length + 1 + value.length;
  return headers <= MOST_HEADERS && length - 1 - headers <= MOST_URI;
}

function isAllowed(uri) {
  if (uri.port !== null && uri.port > 65535) return false;
  const parameters = uri.parameters;
  const count = parameters.length;
  for (let i = 0; i < count; i++) {
    if (!isParameterAllowed(parameters[i], uri.scheme)) return false;
  }
  return count < 2 || !hasNameTwice(parameters);
}

function isParameterAllowed({ name, value }, scheme) {
  // Only a name with one of these initials, or with an escaped one, can be one of the three.
  switch (name.charCodeAt(0) | 32) {
    case 116 /* t */:
      if (isSameName(name, "ttl")) return isTtl(value);
      return scheme === "sip" || !isSameName(name, "transport") || !isUdp(value);
    case 109 /* m */:
      return !isSameName(name, "maddr") || isHost(value);
    case 37 /* % */:
      return isValueAllowed(foldName(name), value, scheme);
    default:
      return true;
  }
}

/** The same for a name that is unescaped already, and must not be unescaped again. */
function isValueAllowed(foldedName, value, scheme) {
  if (foldedName === "ttl") return isTtl(value);
  if (foldedName === "maddr") return isHost(value);
  return scheme === "sip" || foldedName !== "transport" || !isUdp(value);
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

function isUdp(value) {
  return value !== true && value.toLowerCase() === "udp";
}

function hasNameTwice(parameters) {
  const count = parameters.length;
  if (count > FEW) return hasNameTwiceOfMany(parameters);
  for (let i = 1; i < count; i++) {
    for (let j = 0; j < i; j++) {
      if (isSameName(parameters[i].name, parameters[j].name)) return true;
    }
  }
  return false;
}

function hasNameTwiceOfMany(parameters) {
  const names = new Set();
  for (const { name } of parameters) {
    const folded = foldName(name);
    if (names.has(folded)) return true;
    names.add(folded);
  }
  return false;
}

/** Unescaped, as octets, with ASCII case folded; unescapes only when it meets an escape. */
function isSameName(a, b) {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const x = a.charCodeAt(at);
    const y = b.charCodeAt(at);
    if (x === 37 || y === 37) return foldName(a) === foldName(b);
    // Of the characters that a name may have, only the two cases of a letter differ in this bit.
    if ((x | 32) !== (y | 32)) return false;
  }
  return a.length === b.length;
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
