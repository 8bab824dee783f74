// Adds to package-lock.json the entries that npm leaves out if the registry lacks the binaries of other
// platforms. Without them `npm install` on such a platform skips its binary, and the build fails
// (npm/cli issue 4828). Run it after every change of the lock: npm run tool complete-lock
import { readFileSync, writeFileSync } from "node:fs";

const FILE = new URL("../package-lock.json", import.meta.url);
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

/** Reads the platform from the name of a binary, such as "@rollup/rollup-linux-x64-musl". */
function platformOf(name) {
  const words = name.split("/").at(-1).split("-");
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const libc = words.map((word) => C_LIBRARIES[word]).filter(Boolean);
  return {
    ...(cpu.length > 0 && { cpu }),
    ...(libc.length > 0 && { libc }),
    ...(os.length > 0 && { os }),
  };
}

const lock = JSON.parse(readFileSync(FILE, "utf8"));
for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    // Only binaries: npm must resolve a range, such as that of fsevents.
    const platform = platformOf(name);
    if (!/^\d/.test(version) || !platform.cpu) continue;
    lock.packages[`node_modules/${name}`] ??= { version, dev, optional: true, ...platform };
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
