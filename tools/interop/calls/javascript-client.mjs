/** SIP.js or JsSIP, registered over WebSocket: sends a request to the target on each line of standard input. */
import { createInterface } from "node:readline";
import WebSocket from "ws";

const [, , name, server] = process.argv;
Object.assign(globalThis, { WebSocket, window: globalThis });

const CLIENTS = {
  async "sip.js"() {
    const { Messager, UserAgent } = await import("sip.js");
    const agent = new UserAgent({
      uri: UserAgent.makeURI("sip:caller@127.0.0.1"),
      transportOptions: { server },
      logBuiltinEnabled: false,
    });
    await agent.start();
    return (target) => new Messager(agent, UserAgent.makeURI(target), "text").message();
  },
  async jssip() {
    const { default: JsSIP } = await import("jssip");
    const agent = new JsSIP.UA({
      sockets: [new JsSIP.WebSocketInterface(server)],
      uri: "sip:caller@127.0.0.1",
      register: false,
    });
    const connected = new Promise((resolve) => agent.on("connected", resolve));
    agent.start();
    await connected;
    return (target) => agent.sendOptions(target);
  },
};

const send = await CLIENTS[name]();
console.log("ready");
for await (const target of createInterface({ input: process.stdin })) {
  try {
    await send(target);
  } catch {} // it refuses the target: no request arrives
}
process.exit();
