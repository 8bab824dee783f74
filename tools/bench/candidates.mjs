// The candidates: the library, two parsers written by hand, and other libraries. Each is imported from its
// package's main entry and called as its documentation says.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import Srf from "drachtio-srf";
import fastUri from "fast-uri";
import JsSIP from "jssip";
import kirm from "sip";
import { Grammar, URI as SipJsUri } from "sip.js";
import * as bare from "./bare.mjs";
import * as reference from "./reference.mjs";

const require = createRequire(import.meta.url);

// Another build can be measured, for example the one before a change.
const entry = process.env.SIP_URI_ENTRY ?? new URL("../../dist/index.js", import.meta.url).href;
export const library = await import(entry);

/**
 * `parse` is the candidate's own function, `returns` says whether its result means that the text is a
 * URI, and `host` gets the host from the result. `throws` marks candidates that reject by throwing.
 */
export const candidates = [
  {
    name: "sip-uri",
    what: "this library: `parse`, with limits and constraints",
    version: ownVersion(),
    entry,
    parse: library.parse,
    throws: true,
    host: (uri) => uri.host,
  },
  {
    name: "reference",
    what: "written by hand, does the same work as `parse`: `reference.mjs`",
    version: "-",
    entry: new URL("reference.mjs", import.meta.url).href,
    parse: reference.parse,
    host: (uri) => uri.host,
  },
  {
    name: "bare",
    what: "written by hand, without limits and constraints: `bare.mjs`",
    version: "-",
    entry: new URL("bare.mjs", import.meta.url).href,
    parse: bare.parse,
    host: (uri) => uri.host,
  },
  {
    name: "new URL",
    what: "WHATWG, built in (native code); treats a SIP URI as an opaque path",
    version: process.version,
    entry: null,
    parse: (text) => new URL(text),
    throws: true,
    host: (url) => url.hostname,
  },
  {
    name: "fast-uri",
    what: "RFC 3986, generic: `parse`; treats a SIP URI as a path",
    ...packageInfo("fast-uri"),
    parse: (text) => fastUri.parse(text),
    returns: (uri) => uri.error === undefined,
    host: (uri) => uri.host,
  },
  {
    name: "sip",
    what: "kirm/sip.js, a SIP stack: `parseUri`, one regular expression",
    ...packageInfo("sip"),
    parse: kirm.parseUri,
    host: (uri) => uri.host,
    serialize: kirm.stringifyUri,
  },
  {
    name: "drachtio-srf",
    what: "a SIP server framework: `Srf.parseUri`, one regular expression",
    ...packageInfo("drachtio-srf"),
    parse: Srf.parseUri,
    host: (uri) => uri.host,
    serialize: Srf.stringifyUri,
  },
  {
    name: "JsSIP",
    what: "a SIP user agent: `URI.parse`, a PEG.js grammar",
    ...packageInfo("jssip"),
    parse: (text) => JsSIP.URI.parse(text),
    host: (uri) => uri.host,
    serialize: (uri) => uri.toString(),
    build: (init) => buildWithClass(JsSIP.URI, init),
  },
  {
    name: "sip.js",
    what: "a SIP user agent: `Grammar.URIParse`, a PEG.js grammar",
    ...packageInfo("sip.js"),
    parse: Grammar.URIParse,
    host: (uri) => uri.host,
    serialize: (uri) => uri.toString(),
    build: (init) => buildWithClass(SipJsUri, init),
  },
].map(complete);

function complete(candidate) {
  const { parse, throws = false, returns = isPresent } = candidate;
  // A candidate that never throws is measured without a `try`.
  const attempt = throws ? (text) => parseOrUndefined(parse, text) : parse;
  const accepts = (text) => {
    const result = parseOrUndefined(parse, text); // a candidate may throw without meaning to
    return isPresent(result) && returns(result);
  };
  return { ...candidate, attempt, accepts };
}

function parseOrUndefined(parse, text) {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function isPresent(result) {
  return result !== undefined && result !== null;
}

function buildWithClass(Uri, { scheme, user, host, port, parameters, headers }) {
  return new Uri(scheme, user, host, port, parameters, headers).toString();
}

function packageInfo(name) {
  return { version: installedVersion(name), entry: pathToFileURL(require.resolve(name)).href };
}

/** Reads the version from disk, because not every package exports its package.json. */
function installedVersion(name) {
  const manifest = new URL(`node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}

function ownVersion() {
  return JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
}
