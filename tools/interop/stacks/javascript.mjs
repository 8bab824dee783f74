/** Reads a URI from every line, and writes a line of JSON with what the package that is named read. */
import { createInterface } from "node:readline";
import srf from "drachtio-srf";
import jssip from "jssip";
import kirm from "sip";
import { UserAgent } from "sip.js";

const READERS = {
  "sip.js": (text) => {
    const uri = UserAgent.makeURI(text);
    return (
      uri && { ...common(uri), ...lists(uri.parameters, uri.headers), written: uri.toString() }
    );
  },
  jssip: (text) => {
    const uri = jssip.URI.parse(text);
    return (
      uri && { ...common(uri), ...lists(uri._parameters, uri._headers), written: uri.toString() }
    );
  },
  drachtio: (text) => {
    const uri = srf.parseUri(text);
    return uri && { ...common(uri), password: uri.password, ...lists(uri.params, uri.headers) };
  },
  sip: (text) => {
    const uri = kirm.parseUri(text);
    return (
      uri && {
        ...common(uri),
        scheme: uri.schema,
        password: uri.password,
        ...lists(uri.params, uri.headers),
        written: kirm.stringifyUri(uri),
      }
    );
  },
};

/** SIP.js and JsSIP have no property for the password: it is a part of their user. */
function common({ scheme, user, host, port }) {
  return { scheme, user, host, port: port || port === 0 ? String(port) : null };
}

/** SIP.js and JsSIP have a list of values for each header. */
function lists(parameters, headers) {
  return {
    parameters: Object.entries(parameters ?? {}),
    headers: Object.entries(headers ?? {}).flatMap(([name, values]) =>
      [values].flat().map((value) => [name, value]),
    ),
  };
}

const read = READERS[process.argv[2]];
for await (const line of createInterface({ input: process.stdin })) {
  let reading = null;
  try {
    reading = read(line) || null;
  } catch {} // refused
  console.log(JSON.stringify(reading));
}
