/** Compares what a stack read with what the library reads. */
import { equals, getParameter, parse, safeParse } from "../../src/index.ts";
import { parseNameAddr } from "../../src/name-addr/index.ts";
import { nextHop } from "../../src/routing/index.ts";

/**
 * What a stack read in a URI. What it can't show is undefined, what it found absent is null (also
 * the value of a parameter without "=").
 *
 * @typedef {[name: string, value: string | null]} Pair
 * @typedef {object} Reading
 * @property {string | null} [scheme]
 * @property {string | null} [user]
 * @property {string | null} [password]
 * @property {string | null} [host]
 * @property {string | null} [port]
 * @property {string | null} [defaultPort] the port, also where the URI has none
 * @property {Pair[]} [parameters]
 * @property {Pair[]} [headers]
 * @property {string | null} [parameterText] instead of `parameters`, as it is in the URI
 * @property {string | null} [headerText]
 * @property {string | null} [transport] as the stack's own function says; also for the other KNOWN
 * @property {boolean} [lr]
 * @property {string | null} [written] the URI as the stack writes it
 *
 * @typedef {object} AddressReading what a stack read in the value of a Contact
 * @property {string | null} displayName
 * @property {string | null} uri
 * @property {Pair[]} [parameters]
 * @property {string[]} [parameterTexts] instead of `parameters`
 *
 * @typedef {{ name: string, value: string | true }} Named
 */

/** Parameters that say where a request goes or what it is, and what they are called in the table. */
const KNOWN = {
  transport: "transport",
  user: "user-parameter",
  maddr: "maddr",
  ttl: "ttl",
  method: "method",
  lr: "lr",
};

/** Some stacks take a host with "_", and so may the library. */
const UNDERSCORES = { underscores: true };

/** What can differ. */
const NAMES = [
  ...["scheme", "user", "password", "host", "port", "parameters", "headers"],
  ...Object.values(KNOWN),
  ...["default port", "written", "display name", "URI"],
];
const PART = new RegExp(`(?<=^|, )(?:no )?(${NAMES.join("|")})(?= |,|$)`, "g");

/**
 * What differs in a stack's reading of a valid URI, and what the stack has there.
 *
 * @param {string} text
 * @param {Reading | null} reading null: it refuses the URI
 * @returns {string} "alike", "refused", or such as "user b, host a"
 */
export function compareUri(text, reading) {
  if (reading === null) return "refused";
  const uri = parse(text, UNDERSCORES);
  const parameters = reading.parameters ?? pairsIn(reading.parameterText, ";");
  const headers = reading.headers ?? pairsIn(reading.headerText, "&");
  const parametersDiffer = listDiffers("parameters", parameters, uri.parameters);
  return join([
    differs("scheme", reading.scheme, (scheme) => scheme?.toLowerCase() === uri.scheme),
    differs("user", reading.user, (user) => isSame(user, uri.user)),
    differs("password", reading.password, (it) => isSame(it || null, uri.password || null)),
    differs("host", reading.host, (host) => bare(host) === bare(uri.host)),
    differs("port", reading.port, (port) => numberOf(port) === uri.port),
    differs(
      "default port",
      reading.defaultPort,
      (port) => numberOf(port) === (uri.port ?? nextHop(uri).port),
    ),
    parametersDiffer,
    ...(parametersDiffer ? [] : compareKnown(uri, reading, parameters)),
    listDiffers("headers", headers, uri.headers),
    differs("written", reading.written, (written) => isEqual(written, uri)),
  ]);
}

/**
 * What differs in a stack's reading of the value of a Contact.
 *
 * @param {string} text
 * @param {AddressReading | null} reading
 */
export function compareAddress(text, reading) {
  if (reading === null) return "refused";
  const { displayName, uri, parameters } = parseNameAddr(text);
  const theirs = reading.parameters ?? reading.parameterTexts?.map(pairIn);
  const plain = theirs?.map(([name, value]) => /** @type {Pair} */ ([name, plainOf(value)]));
  const inText = text.startsWith('"') ? text.slice(1, text.lastIndexOf('" <')) : displayName; // with its "\"
  return join([
    differs("display name", reading.displayName, (name) =>
      [displayName ?? "", inText ?? ""].includes(unquoted(name ?? "")),
    ),
    differs("URI", reading.uri, (its) => isEqual(its, uri)),
    listDiffers("parameters", plain, parameters),
  ]);
}

/**
 * The names of what differs: the text of `compareUri` or `compareAddress` without what the stack has there.
 *
 * @param {string} read
 * @returns {string} "alike", "refused", or such as "user, host"
 */
export function namesIn(read) {
  const names = [...read.matchAll(PART)].map(([, name]) => name);
  return names.length === 0 ? read : [...new Set(names)].join(", ");
}

/** Known parameters that a stack does not see or takes for others, though it has their text. */
function compareKnown(uri, reading, parameters) {
  return Object.entries(KNOWN).map(([name, label]) => {
    const ours = getParameter(uri, name);
    const shown = reading[label] === undefined ? listed(parameters, name) : reading[label];
    return differs(label, shown, (theirs) =>
      name === "lr"
        ? Boolean(theirs) === (ours !== undefined)
        : isKnownValue(theirs, name, ours ?? null),
    );
  });
}

/** What one finds who looks for the name in the stack's list. */
function listed(parameters, name) {
  const found = parameters?.find(([its]) => its.toLowerCase() === name);
  return found === undefined ? null : found[1] || true;
}

/** An escape that is still there counts as read if it is needed, which it is in no value that has a meaning. */
function isKnownValue(theirs, name, ours) {
  if (typeof theirs !== "string" || typeof ours !== "string") return theirs === ours;
  if (name === "method") return theirs === ours;
  if (name === "ttl") return numberOf(theirs) === numberOf(ours);
  const plain = tidy(theirs) === theirs ? unescaped(theirs) : theirs;
  return [theirs, plain].some((value) => lower(value) === lower(ours));
}

/** @returns {string | undefined} undefined where nothing differs or nothing is shown */
function differs(name, theirs, isRight) {
  if (theirs === undefined || isRight(theirs)) return undefined;
  return say(name, theirs);
}

function listDiffers(name, theirs, ours) {
  if (theirs === undefined || haveSame(theirs, ours)) return undefined;
  return say(name, textOf(theirs, name === "headers" ? "&" : ";"));
}

function say(name, theirs) {
  return theirs ? `${name} ${theirs}` : `no ${name}`;
}

function join(differences) {
  const found = differences.filter((difference) => difference !== undefined);
  return found.length === 0 ? "alike" : found.join(", ");
}

/**
 * Stacks show a component as it is written, or with fewer escapes.
 *
 * @param {string | null | undefined} theirs
 * @param {string | null} ours wire text
 * @param {(text: string) => string} [fold] where case does not count
 */
function isSame(theirs, ours, fold = (text) => text) {
  if (typeof theirs !== "string" || ours === null) return (theirs ?? null) === ours;
  if (fold(theirs) === fold(unescaped(ours))) return true;
  const form = ours.includes("%25") ? tidy : unescaped; // "%2541" and "%41" are not the same
  return fold(form(theirs)) === fold(form(ours));
}

/** Their order may differ. @param {readonly Pair[]} theirs @param {readonly Named[]} ours */
function haveSame(theirs, ours) {
  const left = [...theirs];
  for (const { name, value } of ours) {
    const at = left.findIndex(
      ([its, theirValue]) => isSame(its, name, lower) && isValue(theirValue, name, value),
    );
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}

/** @param {string} text */
function lower(text) {
  return text.toLowerCase();
}

function isValue(theirs, name, ours) {
  if (ours === true || ours === "") return (theirs || null) === null;
  if (/^(?:transport|user|maddr)$/i.test(name)) return isSame(theirs, ours, lower);
  return isSame(theirs, ours) || (/^ttl$/i.test(name) && numberOf(theirs) === numberOf(ours));
}

function isEqual(written, uri) {
  const { value } = safeParse(written, UNDERSCORES);
  return value !== undefined && equals(value, uri);
}

/** @param {string | null | undefined} text of parameters or headers @param {string} separator */
function pairsIn(text, separator) {
  return text === null ? [] : text?.split(separator).map(pairIn);
}

/** @param {string} text @returns {Pair} */
function pairIn(text) {
  const at = text.indexOf("=");
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

/** @param {readonly Pair[]} pairs @param {string} separator */
function textOf(pairs, separator) {
  return pairs.map(([name, value]) => (value === null ? name : `${name}=${value}`)).join(separator);
}

function numberOf(text) {
  return typeof text === "string" ? Number(text) : null;
}

function bare(host) {
  return host?.toLowerCase().replace(/^\[|\]$/g, "");
}

/** A quoted string without its quotes; a stack may have removed the backslashes or not. */
function unquoted(text) {
  return /^".*"$/s.test(text) ? text.slice(1, -1) : text;
}

function plainOf(value) {
  return value === null ? null : unquoted(value).replace(/\\(.)/gs, "$1");
}

const ESCAPE = /%([0-9a-f]{2})/gi;

function unescaped(wire) {
  const octets = Buffer.from(wire).toString("latin1");
  const plain = octets.replace(ESCAPE, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, "latin1").toString();
}

/** Only the escapes that are needed, in upper case (RFC 3986 §6.2.2). */
function tidy(wire) {
  return wire.replace(ESCAPE, (octet) => {
    const character = unescaped(octet);
    return /[\w\-.!~*'()]/.test(character) ? character : octet.toUpperCase();
  });
}
