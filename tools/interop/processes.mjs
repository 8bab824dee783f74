/** Programs, each in a process group of its own, which ends with this process at the latest. */
import { spawn } from "node:child_process";
import { createServer } from "node:net";

const groups = new Set();

process.on("exit", () => groups.forEach(end));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(130));

/**
 * Starts a program that runs until `end`.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { ...options, detached: true });
  groups.add(child);
  child.on("error", () => {}); // it is missing, or can't be written to any more
  child.stdin?.on("error", () => {});
  child.on("close", () => end(child)); // what it started may be left
  return child;
}

/** Ends a program and all that it has started. @param {import("node:child_process").ChildProcess} child */
export function end(child) {
  if (!groups.delete(child) || child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {} // it has ended
}

/**
 * The standard output of a program that ends by itself.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ input?: string, cwd?: string, seconds?: number }} [options]
 * @returns {Promise<string>}
 */
export function output(command, args, { input = "", cwd, seconds = 60 } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { cwd, stdio: "pipe" });
    const timer = setTimeout(end, seconds * 1000, child);
    /** @type {Buffer[][]} */
    const [out, errors] = [[], []];
    child.stdout?.on("data", (data) => out.push(data));
    child.stderr?.on("data", (data) => errors.push(data));
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(out).toString());
      else
        reject(new Error(`${command} ended with ${code}: ${Buffer.concat(errors)}`.slice(0, 1500)));
    });
    child.stdin?.end(input);
  });
}

/** A port that is free on 127.0.0.1 (TCP, and most likely UDP). @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @param {number} milliseconds */
export function wait(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
