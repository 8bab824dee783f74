/** Starts programs, with a time limit. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: object, seconds?: number, mayFail?: boolean }} [options]
 * @returns {Promise<{ stdout: string, stderr: string, code: number | null }>}
 */
export function run(command, args, { cwd, env, seconds = 120, mayFail = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, NO_COLOR: "1", ...env } });
    const timer = setTimeout(() => child.kill("SIGKILL"), seconds * 1000);
    let [stdout, stderr] = ["", ""];
    child.stdin.end();
    child.stdout.setEncoding("utf8").on("data", (text) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code === 0 || mayFail) return resolve({ stdout, stderr, code });
      reject(
        new Error(
          `${command} ended with ${code}:\n${stderr.slice(0, 1500)}${stdout.slice(0, 1500)}`,
        ),
      );
    });
  });
}

/** Runs the npm that started this tool. On Windows npm can't be started by its name. */
export function npm(args, options) {
  const script = process.env.npm_execpath ?? "";
  return script.endsWith("npm-cli.js")
    ? run(process.execPath, [script, ...args], { seconds: 600, ...options })
    : run("npm", args, { seconds: 600, ...options });
}

/** Installs packages of Debian if this is root on Debian, and returns whether it is. @param {string[]} names */
export async function installFromDebian(...names) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  process.stderr.write(`installing ${names.join(" ")}\n`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env, seconds: 300 });
  const install = ["install", "--yes", "--no-install-recommends", ...names];
  await run("apt-get", install, { env, seconds: 900 });
  return true;
}

/** The outcome of a run: the last line of its output, as JSON. */
export function outcomeOf({ stdout, stderr, code }) {
  try {
    return JSON.parse(stdout.trim().split("\n").at(-1));
  } catch {
    throw new Error(
      `no outcome, status ${code}:\n${stderr.slice(0, 1500)}${stdout.slice(0, 1500)}`,
    );
  }
}
