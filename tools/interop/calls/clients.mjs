/** The programs that send a request to a target, and how each is started. */
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { end, freePort, start, wait } from "../processes.mjs";
import { startKamailio } from "../stacks/kamailio.mjs";

/**
 * @typedef {object} Client
 * @property {(target: string) => unknown} dial sends a request; what is sent is seen by the listener
 * @property {() => void} stop
 *
 * @typedef {object} Program
 * @property {string} name
 * @property {readonly string[]} [debian] its package first, whose version counts
 * @property {string} [npm]
 * @property {boolean} [isProxy] it forwards a request that it was given
 * @property {boolean} [usesTls] it uses TLS for a sips target, which the listener can't answer
 * @property {boolean} [isWebSocket] it sends everything to a server
 * @property {boolean} [listensEverywhere] it can't be told to listen on the loopback interface only
 * @property {(folder: string, listener: import("./listener.mjs").Listener) => Promise<Client>} open
 */

/** @type {Readonly<Record<string, Program>>} */
export const CLIENTS = {
  kamailio: {
    name: "Kamailio",
    debian: ["kamailio"],
    isProxy: true,
    usesTls: true,
    open: openKamailio,
  },
  "sip-options": {
    name: "sip-options",
    debian: ["sofia-sip-bin"],
    usesTls: true,
    open: openSipOptions,
  },
  linphonec: {
    name: "linphonec",
    debian: ["linphone-cli"],
    listensEverywhere: true,
    open: openLinphone,
  },
  baresip: { name: "baresip", debian: ["baresip-core"], open: openBaresip },
  "sip.js": {
    name: "SIP.js",
    npm: "sip.js",
    isWebSocket: true,
    open: javascript("sip.js"),
  },
  jssip: {
    name: "JsSIP",
    npm: "jssip",
    isWebSocket: true,
    open: javascript("jssip"),
  },
};

/** It forwards a MESSAGE to its Request-URI. */
async function openKamailio(folder) {
  const kamailio = await startKamailio(`${folder}/proxy`);
  const socket = createSocket("udp4").bind(0, "127.0.0.1");
  await once(socket, "listening");
  let sent = 0;
  return {
    dial(target) {
      const id = `m${++sent}`;
      const request = [
        `MESSAGE ${target} SIP/2.0`,
        `Via: SIP/2.0/UDP 127.0.0.1:${socket.address().port};branch=z9hG4bK${id}`,
        "Max-Forwards: 70",
        "From: <sip:caller@127.0.0.1>;tag=1",
        "To: <sip:a@h>",
        `Call-ID: ${id}`,
        "CSeq: 1 MESSAGE",
        "Content-Length: 0",
        "\r\n",
      ];
      socket.send(request.join("\r\n"), kamailio.port, "127.0.0.1");
    },
    stop() {
      socket.close();
      kamailio.stop();
    },
  };
}

/** It sends one OPTIONS and ends. */
async function openSipOptions() {
  const port = await freePort();
  let last;
  return {
    dial(target) {
      if (last !== undefined) end(last);
      const address = target.includes("@[") ? "[::1]" : "127.0.0.1";
      last = start("sip-options", [`--bind=sip:${address}:${port}`, target], { stdio: "ignore" });
    },
    stop: () => last !== undefined && end(last),
  };
}

async function openLinphone(folder) {
  const home = `${folder}/linphone`;
  mkdirSync(`${home}/.local/share/linphone`, { recursive: true });
  const port = await freePort();
  writeFileSync(
    `${home}/rc`,
    `[sip]\nsip_port=${port}\nsip_tcp_port=${port}\nsip_tls_port=0\nguess_hostname=0\n` +
      "contact=sip:caller@127.0.0.1\n[rtp]\nbind_address=127.0.0.1\n",
  );
  const client = start("linphonec", ["-c", `${home}/rc`, "-d", "0"], {
    env: { ...process.env, HOME: home },
    stdio: ["pipe", "ignore", "ignore"],
  });
  await wait(2000);
  return {
    dial: (target) => client.stdin?.write(`terminate all\ncall ${target}\n`),
    stop: () => end(client),
  };
}

async function openBaresip(folder) {
  const home = `${folder}/baresip`;
  const [sip, control] = [await freePort(), await freePort()];
  mkdirSync(home);
  const modules = ["g711.so", "aubridge.so"].map((name) => `module ${name}`);
  const applications = ["contact.so", "menu.so", "ctrl_tcp.so"].map((name) => `module_app ${name}`);
  writeFileSync(
    `${home}/config`,
    [
      "poll_method epoll",
      `sip_listen 127.0.0.1:${sip}`,
      "audio_player aubridge,a",
      "audio_source aubridge,b",
      "audio_alert aubridge,c",
      "module_path /usr/lib/baresip/modules",
      ...modules,
      "module_tmp account.so",
      ...applications,
      `ctrl_tcp_listen 127.0.0.1:${control}`,
      "",
    ].join("\n"),
  );
  writeFileSync(`${home}/accounts`, "<sip:caller@127.0.0.1>;regint=0\n");
  writeFileSync(`${home}/contacts`, "\n");
  const client = start("baresip", ["-f", home, "-n", "127.0.0.1"], { stdio: "ignore" });
  await wait(1500);
  const socket = connect(control, "127.0.0.1").on("error", () => {});
  socket.resume();
  const command = (name, params) => {
    const text = JSON.stringify({ command: name, params });
    socket.write(`${Buffer.byteLength(text)}:${text},`);
  };
  return {
    dial: (target) => command("dial", target),
    stop() {
      socket.destroy();
      end(client);
    },
  };
}

function javascript(name) {
  const program = fileURLToPath(new URL("javascript-client.mjs", import.meta.url));
  return async (_folder, { wsPort }) => {
    const client = start(process.execPath, [program, name, `ws://127.0.0.1:${wsPort}`], {
      stdio: ["pipe", "pipe", "ignore"],
    });
    if (client.stdout) await once(client.stdout, "data");
    return {
      dial: (target) => client.stdin?.write(`${target}\n`),
      stop: () => end(client),
    };
  };
}
