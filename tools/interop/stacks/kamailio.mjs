/** Kamailio as a server on the loopback interface. */
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { end, freePort, start, wait } from "../processes.mjs";

const CONFIGURATION = fileURLToPath(new URL("kamailio.cfg", import.meta.url));
const AT_ONCE = 32;

/**
 * @typedef {object} Kamailio
 * @property {number} port
 * @property {(texts: readonly string[]) => Promise<(import("../compare.mjs").Reading | null)[]>} readUris
 * @property {(texts: readonly string[]) => Promise<(import("../compare.mjs").AddressReading | null)[]>} readAddresses
 * @property {() => void} stop
 */

/** @param {string} folder for its files @returns {Promise<Kamailio>} */
export async function startKamailio(folder) {
  const port = await freePort();
  const home = `${folder}/kamailio`;
  mkdirSync(home, { recursive: true });
  const listen = ["127.0.0.1", "[::1]"].flatMap((address) =>
    ["udp", "tcp"].flatMap((transport) => ["-l", `${transport}:${address}:${port}`]),
  );
  const server = start(
    "kamailio",
    ["-DD", "-E", "-f", CONFIGURATION, "-m", "64", "-M", "8", "-Y", home, ...listen],
    { stdio: ["ignore", "ignore", "ignore"] },
  );
  const socket = createSocket("udp4").bind(0, "127.0.0.1");
  await once(socket, "listening");
  const ask = asker(socket, port);
  const readUris = (texts) => inTurns(texts, async (text) => uriReading(await ask(options(text))));
  for (let tries = 0; (await readUris(["sip:a@h"]))[0] === null; tries++) {
    if (tries === 20) throw new Error("Kamailio did not start");
    await wait(100);
  }
  return {
    port,
    readUris,
    readAddresses: (texts) =>
      inTurns(texts, async (text) => addressReading(await ask(options("sip:a@h", text)))),
    stop() {
      socket.close();
      end(server);
    },
  };
}

/** A function that sends a request and returns the fields of the answer, or null if there is none. */
function asker(socket, port) {
  const waiting = new Map();
  let sent = 0;
  socket.on("message", (message) => {
    const lines = message.toString().split("\r\n");
    const fields = Object.fromEntries(lines.slice(1).map((line) => line.split(/: (.*)/s)));
    waiting.get(fields["Call-ID"])?.(fields);
  });
  return (request) =>
    new Promise((resolve) => {
      const id = `${++sent}`;
      const answer = (fields) => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(fields);
      };
      const timer = setTimeout(answer, 1500, null);
      waiting.set(id, answer);
      socket.send(request(id, socket.address().port), port, "127.0.0.1");
    });
}

/** An OPTIONS request. */
function options(uri, address = "<sip:a@h>") {
  return (id, port) =>
    [
      `OPTIONS ${uri} SIP/2.0`,
      `Via: SIP/2.0/UDP 127.0.0.1:${port};branch=z9hG4bK${id}`,
      "Max-Forwards: 70",
      "From: <sip:a@h>;tag=1",
      `To: ${address}`,
      `Call-ID: ${id}`,
      "CSeq: 1 OPTIONS",
      `Contact: ${address}`,
      `Refer-To: ${address}`,
      "Content-Length: 0",
      "\r\n",
    ].join("\r\n");
}

function uriReading(fields) {
  const shown = (name) => (["", "<null>", undefined].includes(fields[name]) ? null : fields[name]);
  if (fields === null || shown("X-URI") === null) return null;
  return {
    scheme: shown("X-Scheme"),
    user: shown("X-User"),
    password: shown("X-Password"),
    host: shown("X-Host"),
    port: shown("X-Port"),
    defaultPort: shown("X-Default-Port"),
    parameterText: shown("X-Parameters"),
    headerText: shown("X-Headers"),
    transport: shown("X-Transport"),
    "user-parameter": shown("X-User-Parameter"),
    maddr: shown("X-Maddr"),
    ttl: shown("X-Ttl"),
    method: shown("X-Method"),
    written: shown("X-URI"),
  };
}

/** To, Contact and Refer-To have the same value: the first that Kamailio reads in another way is shown. */
function addressReading(fields) {
  if (fields === null) return null;
  const uris = [fields["X-To-URI"], fields["X-Contact-URI"], fields["X-Refer-To-URI"]];
  const name = fields["X-To-Name"];
  return {
    displayName: name === "<null>" ? null : name,
    uri: uris.find((uri) => uri !== uris[0]) ?? uris[0],
  };
}

/** Calls `work` for each item, some at once, and returns the results in order. */
async function inTurns(items, work) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
