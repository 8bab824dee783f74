/** The stream: Debian's nats-server, three workers, one of which is killed in the middle. */
import assert from "node:assert";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { jetstream, jetstreamManager } from "@nats-io/jetstream";
import { connect } from "@nats-io/transport-node";
import { installFromDebian, run } from "../runtimes/process.mjs";
import { FOLDER } from "./recipes.mjs";

const WORKERS = 3;
/** How long the workers may take, in milliseconds. */
const LIMIT = 120_000;

/** Debian's place is not in everyone's PATH. */
const SERVERS = ["nats-server", "/usr/sbin/nats-server"];
const findServer = () => SERVERS.find((file) => spawnSync(file, ["--version"]).status === 0);

/** Returns the version of the server, which is installed if it is missing and this is root on Debian. */
export async function natsVersion() {
  if (findServer() === undefined) await installFromDebian("nats-server");
  const server = findServer();
  if (server === undefined) throw new Error("nats-server is not installed");
  return spawnSync(server, ["--version"], { encoding: "utf8" }).stdout.trim().replace(/^.*v/, "");
}

/**
 * Has the workers of the recipe judge these texts, and kills one of them when a quarter is done.
 *
 * @param {readonly string[]} texts
 * @param {(text: string) => object} columnsOf what the answer to a text must have
 * @returns how many messages were delivered twice, and how many a second were judged before the kill
 */
export async function judgeStream(texts, columnsOf) {
  const folder = mkdtempSync(join(tmpdir(), "sip-uri-nats-"));
  const args = ["--jetstream", "--store_dir", folder, "--addr", "127.0.0.1", "--port", "-1"];
  const server = spawn(findServer() ?? "", args, { stdio: ["ignore", "ignore", "pipe"] });
  /** @type {import("node:child_process").ChildProcess[]} */
  const workers = [];
  try {
    const servers = await addressOf(server);
    const env = { NATS_URL: servers };
    await run(process.execPath, [`${FOLDER}nats-setup.js`], { env });
    const connection = await connect({ servers });
    const [stream, manager] = [jetstream(connection), await jetstreamManager(connection)];
    for (let i = 0; i < texts.length; i += 500) {
      await Promise.all(texts.slice(i, i + 500).map((text) => stream.publish("uris", text)));
    }
    const judged = async () => (await manager.streams.info("ANSWERS")).state.messages;
    const left = async () => {
      const { num_pending, num_ack_pending } = await manager.consumers.info("URIS", "judges");
      return num_pending + num_ack_pending;
    };

    for (let i = 0; i < WORKERS; i++) {
      const worker = [`${FOLDER}nats-worker.js`];
      workers.push(spawn(process.execPath, worker, { env: { ...process.env, ...env } }));
    }
    await until(async () => (await judged()) > 0);
    const [started, before] = [performance.now(), await judged()];
    await until(async () => (await judged()) > texts.length / 4);
    const rate = ((await judged()) - before) / ((performance.now() - started) / 1000);
    workers[0].kill("SIGKILL");
    assert.ok((await left()) > 0, "the worker was killed too late");
    await until(async () => (await left()) === 0);

    const answers = await answersOf(stream, await judged());
    assert.deepEqual(
      answers.sort((a, b) => a.seq - b.seq),
      texts.map((text, i) => ({ seq: i + 1, ...columnsOf(text) })),
    );
    const { delivered } = await manager.consumers.info("URIS", "judges");
    const again = delivered.consumer_seq - texts.length;
    assert.ok(again > 0, "the worker that was killed had no messages");
    await connection.close();
    return { again, rate: Math.round(rate) };
  } finally {
    for (const child of [...workers, server]) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill("SIGKILL");
      await once(child, "exit");
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The address that the server prints: a free port. */
async function addressOf(server) {
  for await (const line of createInterface({ input: server.stderr })) {
    const [, address] = /Listening for client connections on (\S+)/.exec(line) ?? [];
    if (address === undefined) continue;
    server.stderr.resume();
    return address;
  }
  throw new Error("nats-server does not start");
}

async function answersOf(stream, count) {
  const consumer = await stream.consumers.get("ANSWERS");
  const answers = [];
  while (answers.length < count) {
    for await (const message of await consumer.fetch({ max_messages: count, expires: 2000 })) {
      answers.push(message.json());
      if (answers.length === count) break;
    }
  }
  return answers;
}

async function until(isDone) {
  const end = performance.now() + LIMIT;
  while (!(await isDone())) {
    if (performance.now() > end) throw new Error("the workers take too long");
    await sleep(20);
  }
}
