/** Lets each program send a request to each target, and compares what arrives with what the library says. */
import { longHeaderName } from "../../../src/header-names.ts";
import { decode, normalize, parse, safeParse, serialize } from "../../../src/index.ts";
import { nextHop, restrictTo, toRequest } from "../../../src/routing/index.ts";
import { wait } from "../processes.mjs";
import { listen } from "./listener.mjs";

/** PORT is the listener's. Each is a text that the library writes. */
export const TARGETS = [
  "sip:alice@127.0.0.1:PORT",
  "sip:127.0.0.1:PORT",
  "sip:alice@[::1]:PORT",
  "sip:j%40s0n@127.0.0.1:PORT",
  "sip:jos%C3%A9@127.0.0.1:PORT",
  "sip:a;b?c@127.0.0.1:PORT;x=1%3B2",
  "sip:*21%23@127.0.0.1:PORT",
  "sip:+1-201-555-0123@127.0.0.1:PORT;user=phone",
  "sip:+1%2D201-555-0123@127.0.0.1:PORT;user=phone",
  "sip:7042;phone-context=example.com@127.0.0.1:PORT;user=phone",
  "sip:alice:secret@127.0.0.1:PORT",
  "sip:alice@127.0.0.1:PORT;transport=tcp",
  "sip:alice@127.0.0.1:PORT;Transport=TCP",
  "sip:alice@127.0.0.1:PORT;transport=tc%70",
  "sip:alice@127.0.0.1:PORT;%74ransport=tcp",
  "sip:alice@127.0.0.1:PORT;transport=foo",
  "sip:alice@127.0.0.1:PORT;maddr=127.0.0.2",
  "sip:alice@127.0.0.1:PORT;lr;method=MESSAGE",
  "sip:alice@127.0.0.1:PORT?X-Id=a%26b&Subject=hello%20world",
  "sip:proj_42@127.0.0.1:PORT;transport=tcp?X-Conference=Q%26A%3B%20Route%3Devil",
  "sip:alice@127.0.0.1:PORT?Subject=a%0D%0AX-Evil:%201",
  "sip:alice@127.0.0.1:PORT?From=%3Csip:ceo%40bank.example%3E",
  "sip:alice@127.0.0.1:PORT?m=%3Csip:evil.example%3E",
  "sip:alice@127.0.0.1:PORT?Route=%3Csip:127.0.0.1:PORT%3Blr%3E",
  "sip:alice@127.0.0.1:PORT?Authorization=Basic%20x",
  "sip:alice@127.0.0.1:PORT?body=a",
  "sip:alice@127.0.0.1:PORT?body=v%3D0%0D%0Ax",
  "sip:alice@127.0.0.1:PORT?%62ody=v%3D0%0D%0Ax",
  "sips:alice@127.0.0.1:PORT",
];

/** What the user agent that is called answers with: the Request-URI and, in reverse, the Routes of the ACK. */
const CONTACT = "sip:b%40b;x?y@127.0.0.1:PORT;x=a%3Bb%3Dc;ob;gr=urn:uuid:1-2";
const ROUTES = ["sip:127.0.0.1:PORT;lr;x=1%3B", "sip:127.0.0.1:PORT;lr"];
const ANSWER = [
  `Contact: "B \\"x\\", y" <${CONTACT}>`,
  `Record-Route: ${ROUTES.map((uri) => `<${uri}>`).join(", ")}`,
];

/** How long a request may take to arrive, in milliseconds. */
const ARRIVES = 2000;

/**
 * @param {import("./clients.mjs").Program} program
 * @param {string} folder
 * @returns {Promise<(string | undefined)[]>} for each target "alike", or what differs; undefined if it would need TLS
 */
export async function call(program, folder) {
  const listener = await listen((port) => ANSWER.map((line) => withPort(line, port)));
  const client = await program.open(folder, listener);
  const results = [];
  for (const target of TARGETS) {
    if (program.usesTls && target.startsWith("sips:")) {
      results.push(undefined);
      continue;
    }
    listener.take();
    client.dial(withPort(target, listener.port));
    const requests = await arriving(listener);
    const result = compareCall(program, target, listener.port, requests);
    results.push(result.replaceAll(`:${listener.port}`, ":PORT"));
  }
  client.stop();
  listener.close();
  return results;
}

/** The first request, and the ACK if it is an INVITE. @param {import("./listener.mjs").Listener} listener */
async function arriving(listener) {
  /** @type {import("./listener.mjs").Request[]} */
  const requests = [];
  for (let waited = 0; waited < ARRIVES && !isComplete(requests); waited += 20) {
    await wait(20);
    requests.push(...listener.take());
  }
  if (requests.length > 0) await wait(100); // so that the call ends
  return requests;
}

function isComplete(requests) {
  const [first, ...rest] = requests;
  return first !== undefined && (first.method !== "INVITE" || rest.some(isAck));
}

/**
 * @param {import("./clients.mjs").Program} program
 * @param {string} target
 * @param {number} port
 * @param {readonly import("./listener.mjs").Request[]} requests
 */
function compareCall({ isProxy, isWebSocket }, target, port, requests) {
  const [request] = requests;
  if (request === undefined) return "no request";
  const uri = parse(withPort(target, port));
  const hop = nextHop(uri);
  const asked = toRequest(uri);
  const differences = [];
  const expect = (name, theirs, isRight) => isRight || differences.push(`${name} ${theirs}`);

  expect("transport", request.transport, isWebSocket || request.transport === hop.transport);
  expect("address", request.address, isWebSocket || request.address === bare(hop.host));
  const requestUri = isProxy ? uri : restrictTo(asked.requestUri, "request-uri");
  expect("Request-URI", request.uri, isSameUri(request.uri, requestUri));
  if (!isProxy) {
    const to = uriIn(field(request, "to")); // that it has the port, as the Request-URI does, is common
    expect("To", to, to === request.uri || isSameUri(to, restrictTo(uri, "to")));
    const [set, wanted] = [headersSet(request, uri), linesOf(asked.headers)];
    expect("headers", set.join(" | ") || "unset", set.join() === wanted.join());
    if (asked.body !== null) {
      const isThere = request.body.endsWith(asked.body);
      expect("body", isThere ? request.body : "unset", request.body === asked.body);
    }
  }
  const ack = requests.find(isAck);
  if (ack !== undefined) {
    expect("Contact", ack.uri, isSameUri(ack.uri, parse(withPort(CONTACT, port))));
    const routes = field(ack, "route");
    const wanted = ROUTES.map((route) => parse(withPort(route, port))).reverse();
    const theirs = routes.split(",").map(uriIn);
    expect(
      "Route",
      routes,
      wanted.every((route, at) => isSameUri(theirs[at], route)),
    );
  }
  return differences.join(", ") || "alike";
}

/** The headers of the URI that are in the request, also what a line break in one makes a header of its own. */
function headersSet(request, uri) {
  const lines = request.fields.map(([name, value]) => comparable(`${name}: ${value}`));
  return linesOf(
    Object.entries(decode(uri).headers).map(([name, [value]]) => ({ name, value })),
  ).filter((wanted) => lines.some((line) => line.startsWith(comparable(wanted))));
}

/** A line in lower case, with the long name of its header. */
function comparable(line) {
  return line.toLowerCase().replace(/^[^:]*/, longHeaderName);
}

function linesOf(headers) {
  return headers.flatMap(({ name, value }) => `${name}: ${value}`.split("\r\n"));
}

/** All fields of one name, as one value. */
function field({ fields }, name) {
  return fields
    .filter(([its]) => its.toLowerCase() === name)
    .map(([, value]) => value)
    .join(",");
}

function uriIn(value) {
  return /<([^>]*)>/.exec(value)?.[1] ?? value.split(";")[0];
}

/** Whether a text is a URI with the same normal form. */
function isSameUri(text, uri) {
  const { value } = safeParse(text);
  return value !== undefined && serialize(normalize(value)) === serialize(normalize(uri));
}

function isAck({ method }) {
  return method === "ACK";
}

function bare(host) {
  return host.replace(/^\[|\]$/g, "");
}

function withPort(text, port) {
  return text.replaceAll("PORT", String(port));
}
