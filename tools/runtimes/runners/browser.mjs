/** Browsers: a page on the loopback, with a policy that forbids eval, runs the suite and posts the outcome. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../process.mjs";
import { findBrowser } from "./find-browser.mjs";
import { serve } from "./serve.mjs";

const IS_ROOT = process.getuid?.() === 0;

export const chromium = browser("Chromium", (profile, url) => [
  "--headless",
  ...(IS_ROOT ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--no-first-run",
  // No requests except to the loopback.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  `--user-data-dir=${profile}`,
  url,
]);

export const firefox = browser("Firefox", (profile, url) => {
  const quiet = {
    "app.normandy.enabled": false,
    "app.update.enabled": false,
    "browser.safebrowsing.malware.enabled": false,
    "browser.safebrowsing.phishing.enabled": false,
    "browser.shell.checkDefaultBrowser": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "extensions.getAddons.cache.enabled": false,
    "extensions.systemAddon.update.enabled": false,
    "extensions.update.enabled": false,
    "media.gmp-manager.updateEnabled": false,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "network.dns.disablePrefetch": true,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": false,
    "toolkit.telemetry.server": "data:,",
  };
  const lines = Object.entries(quiet).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, "user.js"), lines.join(""));
  return ["--headless", "--no-remote", "--profile", profile, url];
});

function browser(name, argumentsOf) {
  const find = () => findBrowser(name.toLowerCase());
  return {
    name,
    async version() {
      const { stdout } = await run(await find(), ["--version"], { mayFail: true });
      return /\d+(\.\d+)+/.exec(stdout)?.[0] ?? "";
    },
    formats: {
      async ESM(project) {
        return visit(await find(), argumentsOf, project);
      },
    },
  };
}

async function visit(command, argumentsOf, project) {
  const profile = mkdtempSync(join(tmpdir(), "sip-uri-browser-"));
  const page = await serve(project);
  // Started by root, Firefox needs a home that root owns.
  const env = { ...process.env, HOME: profile };
  const child = spawn(command, argumentsOf(profile, page.url), { env, stdio: "pipe" });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  const ended = new Promise((resolve) => child.on("close", resolve).on("error", resolve));
  try {
    const failed = ended.then((code) => {
      throw new Error(`the browser exited (${code}):\n${said.slice(-2000)}`);
    });
    return await Promise.race([page.outcome, failed, tooLate(120, () => said)]);
  } finally {
    child.kill();
    await ended;
    page.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function tooLate(seconds, said) {
  return new Promise((_, reject) => {
    const give = () => reject(new Error(`no outcome in ${seconds} s:\n${said().slice(-2000)}`));
    setTimeout(give, seconds * 1000).unref();
  });
}
