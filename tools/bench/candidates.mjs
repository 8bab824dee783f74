// Who is measured: the library, the two parsers by hand, and the peers. Each is called as its own
// documentation says, from its package's main entry.

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

// Another build can be measured, for instance the one before a change.
const entry = process.env.SIP_URI_ENTRY ?? new URL("../../dist/index.js", import.meta.url).href;
export const library = await import(entry);

/**
 * `parse` is the peer's own call, `returns` says whether what it gave is a URI to the peer, `host`
 * finds the host in it. `throws` marks those that refuse by an exception.
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
    what: "by hand, the same work as `parse`: `reference.mjs`",
    version: "-",
    entry: new URL("reference.mjs", import.meta.url).href,
    parse: reference.parse,
    host: (uri) => uri.host,
  },
  {
    name: "bare",
    what: "by hand, the bare syntax, neither limits nor constraints: `bare.mjs`",
    version: "-",
    entry: new URL("bare.mjs", import.meta.url).href,
    parse: bare.parse,
    host: (uri) => uri.host,
  },
  {
    name: "new URL",
    what: "WHATWG, built in (native code); to it a SIP URI is an opaque path",
    version: process.version,
    entry: null,
    parse: (text) => new URL(text),
    throws: true,
    host: (url) => url.hostname,
  },
  {
    name: "fast-uri",
    what: "RFC 3986, generic: `parse`; to it a SIP URI is a path",
    ...packaged("fast-uri"),
    parse: (text) => fastUri.parse(text),
    returns: (uri) => uri.error === undefined,
    host: (uri) => uri.host,
  },
  {
    name: "sip",
    what: "kirm/sip.js, a SIP stack: `parseUri`, one regular expression",
    ...packaged("sip"),
    parse: kirm.parseUri,
    host: (uri) => uri.host,
    serialize: kirm.stringifyUri,
  },
  {
    name: "drachtio-srf",
    what: "a SIP server framework: `Srf.parseUri`, one regular expression",
    ...packaged("drachtio-srf"),
    parse: Srf.parseUri,
    host: (uri) => uri.host,
    serialize: Srf.stringifyUri,
  },
  {
    name: "JsSIP",
    what: "a SIP user agent: `URI.parse`, a PEG.js grammar",
    ...packaged("jssip"),
    parse: (text) => JsSIP.URI.parse(text),
    host: (uri) => uri.host,
    serialize: (uri) => uri.toString(),
    build: (init) => builtByClass(JsSIP.URI, init),
  },
  {
    name: "sip.js",
    what: "a SIP user agent: `Grammar.URIParse`, a PEG.js grammar",
    ...packaged("sip.js"),
    parse: Grammar.URIParse,
    host: (uri) => uri.host,
    serialize: (uri) => uri.toString(),
    build: (init) => builtByClass(SipJsUri, init),
  },
].map(complete);

function complete(candidate) {
  const { parse, throws = false, returns = isPresent } = candidate;
  // A peer that never throws is measured without a `try`.
  const attempt = throws ? (text) => attempted(parse, text) : parse;
  const accepts = (text) => {
    const result = attempted(parse, text); // those that do not mean to throw may do so too
    return isPresent(result) && returns(result);
  };
  return { ...candidate, attempt, accepts };
}

function attempted(parse, text) {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function isPresent(result) {
  return result !== undefined && result !== null;
}

function builtByClass(Uri, { scheme, user, host, port, parameters, headers }) {
  return new Uri(scheme, user, host, port, parameters, headers).toString();
}

function packaged(name) {
  return { version: installed(name), entry: pathToFileURL(require.resolve(name)).href };
}

/** Read from disk: not every package exports its package.json. */
function installed(name) {
  const manifest = new URL(`node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}

function ownVersion() {
  return JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
}
