import {
  addressOfRecord,
  getParameter,
  type Options,
  type SipUri,
  SipUriError,
  serialize,
} from "../../../src/index.ts";
import { nextHop, restrictTo, toRequest, type UriContext } from "../../../src/routing/index.ts";
import { type Call, call } from "./call.ts";
import { uriStrip } from "./components.ts";
import { code, element, note, row, table } from "./dom.ts";
import type { Row } from "./mode.ts";

const CONTEXTS: Readonly<Record<UriContext, string>> = {
  "request-uri": "Request-URI",
  to: "To",
  from: "From",
  "registration-contact": "Contact of a registration",
  "redirection-contact": "Contact of a redirection",
  "dialog-contact": "Contact in a dialog",
  route: "Route, Record-Route",
  external: "Outside SIP messages",
};

/** Returns what should not be overlooked in a valid URI. */
export function cautionsOf(uri: SipUri): string[] {
  const maddr = getParameter(uri, "maddr");
  const refused = attempt(() => toRequest(uri).refused) ?? [];
  const names = refused.map(({ name }) => name).join(", ");
  return [
    ...(typeof maddr === "string" && !isSameHost(uri, maddr)
      ? [`Requests go to ${maddr}, not to ${uri.host}: its maddr says so.`]
      : []),
    ...(names === "" ? [] : [`It asks for headers that should not be set: ${names}.`]),
    ...(uri.password === null ? [] : ["It contains a password, which RFC 3261 advises against."]),
  ];
}

/** Whether a maddr is the host of the URI, as `equals` compares hosts. */
function isSameHost(uri: SipUri, maddr: string): boolean {
  const own = attempt(() => addressOfRecord(uri));
  return own !== undefined && own === attempt(() => addressOfRecord({ ...uri, host: maddr }));
}

/** Returns a result; `undefined` if it throws, as for a URI that was read without constraints. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof SipUriError) return undefined;
    throw error;
  }
}

/** Returns what `sip-uri/routing` says about a URI. */
export function routingRows(parsing: Call<SipUri>, uri: SipUri, options?: Options): Row[] {
  return [
    { title: "Where a request goes", content: hopNodes(uri), call: call("nextHop", parsing) },
    {
      title: "The request it asks for",
      content: requestNodes(uri),
      call: call("toRequest", parsing),
    },
    {
      title: "What each place allows",
      content: contextNodes(uri, options),
      call: Object.fromEntries(
        Object.keys(CONTEXTS).map((context) => [
          context,
          call("serialize", call("restrictTo", parsing, context as UriContext), options),
        ]),
      ),
    },
  ];
}

function hopNodes(uri: SipUri): Node[] {
  const hop = attempt(() => nextHop(uri));
  if (hop === undefined) return [note("No request can be sent there.")];
  const { host, port, transport } = hop;
  const hostNote = host === uri.host ? "" : `the maddr, not ${uri.host}`;
  const portNote = uri.port === null ? "the default; DNS (SRV) may name another" : "";
  return [
    table(
      ["What", "Value"],
      [
        row(["host"], valueCell(host, hostNote, hostNote !== "")),
        row(["port"], valueCell(String(port), portNote)),
        row(["transport"], transport === null ? ["DNS (NAPTR) decides"] : valueCell(transport)),
      ],
    ),
  ];
}

function valueCell(text: string, words = "", isCaution = false): Node[] {
  const spelled = code("plain", text);
  return words === ""
    ? [spelled]
    : [spelled, element("span", isCaution ? "warned" : "note", words)];
}

function requestNodes(uri: SipUri): Node[] {
  const request = attempt(() => toRequest(uri));
  if (request === undefined) return [note("No request can have this method.")];
  const { method, requestUri, headers, body, refused } = request;
  return [
    table(
      ["What", "Value"],
      [
        row(["method"], [code("plain", method)]),
        row(["Request-URI"], [uriStrip(serialize(requestUri, UNCHECKED))]),
        ...headers.map(({ name, value }) => row(["sets ", code("", name)], [code("plain", value)])),
        ...(body === null ? [] : [row(["body"], [code("plain", body)])]),
        ...refused.map(({ name, value }) =>
          row(["refused ", code("", name)], valueCell(value, "do not set it", true)),
        ),
      ],
    ),
  ];
}

/** The URI was read already, with the limits and constraints that were chosen. */
const UNCHECKED: Options = { limits: false, constraints: false, underscores: true };

function contextNodes(uri: SipUri, options: Options = {}): Node[] {
  const whole = serialize(uri, { ...UNCHECKED, ...options });
  const rows = Object.entries(CONTEXTS).map(([context, name]) => {
    const restricted = serialize(restrictTo(uri, context as UriContext), UNCHECKED);
    return row(
      [name],
      [restricted === whole ? element("span", "note", "all of it") : uriStrip(restricted)],
    );
  });
  return [table(["Context", "What is left"], rows)];
}
