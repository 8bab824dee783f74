/** The adapter of this library: an example for others. */
import * as core from "sip-uri";
import * as nameAddr from "sip-uri/name-addr";
import { repair as repairUri } from "sip-uri/repair";
import * as tel from "sip-uri/tel";

/** Unlike the library, a vector has no limits unless it says so. */
const UNLIMITED = { limits: false };
const LENIENT = { limits: false, constraints: false };

function answer({ success, value, issues }, toVector = (parsed) => parsed) {
  return success ? { valid: true, value: toVector(value) } : { valid: false, issues };
}

/** An address with the text of its URI. */
function withText({ displayName, uri, parameters }) {
  return { displayName, uri: textOf(uri), parameters };
}

function textOf(uri) {
  if (typeof uri === "string") return uri;
  return uri.scheme === "tel" ? tel.serializeTel(uri, LENIENT) : core.serialize(uri, LENIENT);
}

export function parse(text, options) {
  return answer(core.safeParse(text, { ...UNLIMITED, ...options }));
}

export function equals(a, b) {
  return { equal: core.equals(core.parse(a, LENIENT), core.parse(b, LENIENT)) };
}

export function parseTel(text, options) {
  return answer(tel.safeParseTel(text, { ...UNLIMITED, ...options }));
}

export function equalsTel(a, b) {
  return { equal: tel.equalsTel(tel.parseTel(a, LENIENT), tel.parseTel(b, LENIENT)) };
}

export function parseNameAddr(text, options) {
  return answer(nameAddr.safeParseNameAddr(text, { ...UNLIMITED, ...options }), withText);
}

export function parseContacts(text, options) {
  const result = nameAddr.safeParseContacts(text, { ...UNLIMITED, ...options });
  return answer(result, (contacts) => (contacts === "*" ? contacts : contacts.map(withText)));
}

export function repair(text, options) {
  const settings = { ...UNLIMITED, ...options };
  const result = repairUri(text, settings);
  const { repairs } = result;
  return { ...answer(result, (uri) => core.serialize(uri, settings)), repairs };
}
