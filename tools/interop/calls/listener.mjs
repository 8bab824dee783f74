/** A user agent that takes every request on the loopback interface, answers it, and notes where it arrived. */
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:net";
import { WebSocketServer } from "ws";
import { freePort } from "../processes.mjs";

/**
 * @typedef {object} Request
 * @property {string} transport "udp", "tcp" or "ws"
 * @property {string} address
 * @property {string} method
 * @property {string} uri the Request-URI
 * @property {[name: string, value: string][]} fields
 * @property {string} body
 *
 * @typedef {object} Listener
 * @property {number} port of UDP and TCP, on each of ADDRESSES
 * @property {number} wsPort
 * @property {() => Request[]} take the requests since the last time
 * @property {() => void} close
 */

export const ADDRESSES = ["127.0.0.1", "127.0.0.2", "::1"];

const SDP = [
  ...["v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "c=IN IP4 127.0.0.1", "t=0 0"],
  ...["m=audio 9 RTP/AVP 0", ""],
].join("\r\n");

/**
 * @param {(port: number) => string[]} dialogFields the Contact and Record-Route lines of the answer to an INVITE
 * @returns {Promise<Listener>}
 */
export async function listen(dialogFields) {
  const port = await freePort();
  const wsPort = await freePort();
  const open = [];
  let requests = [];

  /** Notes a request and answers it. */
  const take = (transport, address, text, send) => {
    const request = parseRequest(transport, address, text);
    if (request === null) return;
    requests.push(request);
    if (request.method === "ACK") send(bye(request, port));
    else send(answer(request, dialogFields(port)));
  };

  for (const address of ADDRESSES) {
    const socket = createSocket(address.includes(":") ? "udp6" : "udp4").bind(port, address);
    socket.on("message", (message, from) =>
      take("udp", address, message.toString(), (text) =>
        socket.send(text, from.port, from.address),
      ),
    );
    const server = createServer((connection) => {
      let text = "";
      connection.on("error", () => {});
      connection.on("data", (data) => {
        text += data;
        for (let end = endOf(text); end > 0; end = endOf(text)) {
          take("tcp", address, text.slice(0, end), (reply) => connection.write(reply));
          text = text.slice(end);
        }
      });
      open.push({ close: () => connection.destroy() });
    }).listen(port, address);
    open.push(socket, server);
    await Promise.all([once(socket, "listening"), once(server, "listening")]);
  }
  const webSockets = new WebSocketServer({
    host: "127.0.0.1",
    port: wsPort,
    handleProtocols: () => "sip",
  });
  webSockets.on("connection", (connection) => {
    connection.on("message", (data) =>
      take("ws", "127.0.0.1", String(data), (text) => connection.send(text)),
    );
    open.push({ close: () => connection.terminate() });
  });
  open.push(webSockets);
  await once(webSockets, "listening");

  return {
    port,
    wsPort,
    take() {
      const taken = requests;
      requests = [];
      return taken;
    },
    close() {
      for (const each of open.reverse()) each.close();
    },
  };
}

/** Where the first message of a stream ends, or 0. */
function endOf(text) {
  const head = text.indexOf("\r\n\r\n");
  if (head < 0) return 0;
  const [, length = "0"] = /^(?:Content-Length|l)\s*:\s*(\d+)/im.exec(text.slice(0, head)) ?? [];
  const end = head + 4 + Number(length);
  return end <= text.length ? end : 0;
}

/** @returns {Request | null} null for an answer and for what keeps a connection alive */
function parseRequest(transport, address, text) {
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [first = "", ...lines] = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const [, method, uri] = /^([A-Z]+) (.+) SIP\/2\.0$/.exec(first) ?? [];
  if (method === undefined) return null;
  const fields = lines.map(
    (line) => /** @type {[string, string]} */ (line.split(/\s*:\s*(.*)/s).slice(0, 2)),
  );
  return { transport, address, method, uri, fields, body: rest.join("\r\n\r\n") };
}

/** The lines of a request that its answer repeats. */
function linesOf({ fields }, names) {
  const wanted = new RegExp(`^(?:${names})$`, "i");
  return fields.filter(([name]) => wanted.test(name)).map(([name, value]) => `${name}: ${value}`);
}

function answer(request, dialogFields) {
  const [to = ""] = linesOf(request, "To|t");
  const isInvite = request.method === "INVITE";
  const body = isInvite ? SDP : "";
  return [
    "SIP/2.0 200 OK",
    ...linesOf(request, "Via|v|From|f|Call-ID|i|CSeq"),
    to.includes(";tag=") ? to : `${to};tag=listener`,
    ...(request.method === "REGISTER" ? [...linesOf(request, "Contact|m"), "Expires: 60"] : []),
    ...(isInvite ? [...dialogFields, "Content-Type: application/sdp"] : []),
    `Content-Length: ${body.length}`,
    "",
    body,
  ].join("\r\n");
}

/** Ends the call, as soon as it is confirmed. */
function bye(request, port) {
  const field = (name) => request.fields.find(([its]) => its.toLowerCase() === name)?.[1] ?? "";
  const [contact = "sip:a@h"] = /(?<=<)[^>]*/.exec(field("contact")) ?? [];
  return [
    `BYE ${contact} SIP/2.0`,
    `Via: SIP/2.0/${request.transport.toUpperCase()} 127.0.0.1:${port};branch=z9hG4bK${field("call-id")}`,
    "Max-Forwards: 70",
    `From: ${field("to")}`,
    `To: ${field("from")}`,
    `Call-ID: ${field("call-id")}`,
    "CSeq: 1 BYE",
    "Content-Length: 0",
    "\r\n",
  ].join("\r\n");
}
