/** Installs Debian packages that are missing, as root on Debian; elsewhere they stay missing. */
import { existsSync } from "node:fs";
import { output } from "./processes.mjs";

/** @param {readonly string[]} packages @returns {Promise<void>} */
export async function installDebian(packages) {
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return;
  const missing = [];
  for (const name of new Set(packages))
    if ((await debianVersion(name)) === undefined) missing.push(name);
  if (missing.length === 0) return;
  console.log(`apt-get install ${missing.join(" ")}`);
  const env = "DEBIAN_FRONTEND=noninteractive";
  await output("env", [env, "apt-get", "update", "-qq"], { seconds: 300 });
  const install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", ...missing];
  await output("env", [env, ...install], { seconds: 900 });
}

/** The version of a package that is installed, or undefined. @param {string} name */
export async function debianVersion(name) {
  const status = await output("dpkg-query", ["--status", name]).catch(() => "");
  if (!/^Status: .* installed$/m.test(status)) return undefined;
  return /^Version: (?:\d+:)?([\d.]+)/m.exec(status)?.[1];
}
