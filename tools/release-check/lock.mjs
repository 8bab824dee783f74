/** The entries of a lock for the binaries of each platform, and their hashes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../runtimes/process.mjs";

/**
 * @typedef {{ os?: string[], cpu?: string[], libc?: string[] }} Platform
 * @typedef {Platform & { version?: string, integrity?: string, dev?: boolean, optional?: boolean,
 *   link?: boolean, inBundle?: boolean, optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

const SYSTEMS = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const PROCESSORS = [
  "arm",
  "arm64",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "x64",
  "wasm32",
];
const C_LIBRARIES = { gnu: "glibc", gnueabihf: "glibc", musl: "musl", musleabihf: "musl" };

/** Where the project can be built: Linux with either C library, macOS and Windows. */
const SUPPORTED = { os: ["linux", "darwin", "win32"], cpu: ["x64", "arm64"] };

/** @param {string} root @returns {Promise<string[]>} a line for each lock */
export async function lockProblems(root) {
  const { stdout } = await run("git", ["ls-files", "--", "*package-lock.json"], { cwd: root });
  return stdout
    .split("\n")
    .filter(Boolean)
    .flatMap((file) => {
      const lock = addBinaries(JSON.parse(readFileSync(join(root, file), "utf8")));
      const names = unhashed(lock).filter((key) => isSupported(lock.packages[key]));
      if (names.length === 0) return [];
      const folder = file.replace(/\/?package-lock\.json$/, "");
      return [
        `${file}: ${names.length} ${names.length === 1 ? "entry has" : "entries have"} no "integrity", ` +
          `such as ${names[0].replace("node_modules/", "")}. With full access to npm's public registry run: ` +
          `npm run tool complete-lock${folder === "" ? "" : ` -- ${folder}`}`,
      ];
    });
}

/**
 * The lock with an entry for each binary that an optional dependency names. npm leaves out those that its
 * registry lacks.
 *
 * @param {Lock} lock
 * @returns {Lock}
 */
export function addBinaries(lock) {
  const packages = { ...lock.packages };
  for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      // Only binaries: npm must resolve a range, such as that of fsevents.
      const platform = platformOf(name);
      if (!/^\d/.test(version) || !platform.cpu) continue;
      packages[`node_modules/${name}`] ??= { version, dev, optional: true, ...platform };
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** The lock without the entries that `unhashed` names: npm then asks the registry for them again. */
export function removeUnhashed(lock) {
  const names = unhashed(lock);
  const kept = Object.entries(lock.packages).filter(([key]) => !names.includes(key));
  return { ...lock, packages: Object.fromEntries(kept) };
}

/** The entries without a hash. The project itself, links and bundled packages need none. */
export function unhashed(lock) {
  return Object.entries(lock.packages)
    .filter(([key, { integrity, link, inBundle }]) => key && !integrity && !link && !inBundle)
    .map(([key]) => key);
}

/** Reads the platform from the name of a binary, such as "@rollup/rollup-linux-x64-musl". */
function platformOf(name) {
  const words = name.split("/").at(-1).split("-");
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const libc = words.map((word) => C_LIBRARIES[word]).filter(Boolean);
  return {
    ...(cpu.length > 0 && { cpu }),
    ...(libc.length > 0 && os.includes("linux") && { libc }),
    ...(os.length > 0 && { os }),
  };
}

/** @param {Platform} entry without "os" or "cpu" it is for all */
function isSupported({ os = SUPPORTED.os, cpu = SUPPORTED.cpu }) {
  return (
    os.some((name) => SUPPORTED.os.includes(name)) &&
    cpu.some((name) => SUPPORTED.cpu.includes(name))
  );
}
