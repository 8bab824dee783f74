/** Installs Debian packages that are missing, as root on Debian; elsewhere they stay missing. */
import { installFromDebian } from "../runtimes/process.mjs";
import { output } from "./processes.mjs";

/** @param {readonly string[]} packages @returns {Promise<void>} */
export async function installDebian(packages) {
  const missing = [];
  for (const name of new Set(packages))
    if ((await debianVersion(name)) === undefined) missing.push(name);
  if (missing.length > 0) await installFromDebian(...missing);
}

/** The version of a package that is installed, or undefined. @param {string} name */
export async function debianVersion(name) {
  const status = await output("dpkg-query", ["--status", name]).catch(() => "");
  if (!/^Status: .* installed$/m.test(status)) return undefined;
  return /^Version: (?:\d+:)?([\d.]+)/m.exec(status)?.[1];
}
