/** Installs Debian packages that are missing, as root on Debian; elsewhere they stay missing. */
import { existsSync } from "node:fs";
import { output } from "./processes.mjs";

/** @param {readonly string[]} packages @returns {Promise<void>} */
export async function installDebian(packages) {
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return;
  const missing = [];
  for (const name of new Set(packages)) if (!(await isInstalled(name))) missing.push(name);
  if (missing.length === 0) return;
  console.log(`apt-get install ${missing.join(" ")}`);
  const env = "DEBIAN_FRONTEND=noninteractive";
  await output("env", [env, "apt-get", "update", "-qq"], { seconds: 300 });
  const install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", ...missing];
  await output("env", [env, ...install], { seconds: 900 });
}

async function isInstalled(name) {
  const status = await output("dpkg-query", ["-W", "-f", "${db:Status-Status}", name]).catch(
    () => "",
  );
  return status === "installed";
}
