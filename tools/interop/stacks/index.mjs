/** The stacks that read URIs and header values, and how each is started. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { debianVersion } from "../install.mjs";
import { output } from "../processes.mjs";
import { startKamailio } from "./kamailio.mjs";

/**
 * @typedef {object} Reader
 * @property {(texts: readonly string[]) => Promise<(import("../compare.mjs").Reading | null)[]>} readUris
 * @property {(texts: readonly string[]) => Promise<(import("../compare.mjs").AddressReading | null)[]>} [readAddresses]
 * @property {() => void} [stop]
 *
 * @typedef {object} Stack
 * @property {string} name
 * @property {readonly string[]} [debian] packages: the stack's own, whose version counts, and those that it needs here
 * @property {string} [npm] its package
 * @property {(folder: string) => Promise<Reader>} open builds or starts it; a folder for its files
 */

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

const COMPILER = ["gcc", "libc6-dev", "pkg-config"];

/** @type {Readonly<Record<string, Stack>>} */
export const STACKS = {
  kamailio: { name: "Kamailio", debian: ["kamailio"], open: startKamailio },
  sofia: {
    name: "Sofia-SIP",
    debian: ["libsofia-sip-ua-dev", ...COMPILER],
    open: compiled("sofia.c", ["-I/usr/include/sofia-sip-1.12", "-lsofia-sip-ua"]),
  },
  osip: {
    name: "libosip2",
    debian: ["libosip2-dev", ...COMPILER],
    open: compiled("osip.c", ["-losipparser2"]),
  },
  libre: {
    name: "libre",
    debian: ["libre-dev", ...COMPILER],
    open: compiled("libre.c", [
      ...["-I/usr/include/re", "-DHAVE_INET6", "-DHAVE_STDINT_H", "-DHAVE_STDBOOL_H"],
      ...["-DHAVE_INTTYPES_H", "-lre"],
    ]),
  },
  "belle-sip": {
    name: "belle-sip",
    debian: ["libbellesip-dev", ...COMPILER],
    open: compiled("belle-sip.c", ["-lbellesip", "-l:libbctoolbox.so.1"]),
  },
  drachtio: { name: "drachtio-srf", npm: "drachtio-srf", open: javascript("drachtio") },
  "sip.js": { name: "SIP.js", npm: "sip.js", open: javascript("sip.js") },
  jssip: { name: "JsSIP", npm: "jssip", open: javascript("jssip") },
  sip: { name: "sip (npm)", npm: "sip", open: javascript("sip") },
  twisted: {
    name: "Twisted",
    debian: ["python3-twisted"],
    open: async () => reader("/usr/bin/python3", [here("twisted_sip.py")]), // Debian's own Python
  },
  "net-sip": {
    name: "Net::SIP",
    debian: ["libnet-sip-perl"],
    open: async () => reader("/usr/bin/perl", [here("net-sip.pl")]),
  },
};

/** The version that is installed, or undefined. @param {Pick<Stack, "debian" | "npm">} stack */
export async function versionOf({ debian: [own = ""] = [], npm }) {
  if (npm === undefined) return debianVersion(own);
  const file = here(`../node_modules/${npm}/package.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : undefined;
}

/** A program in C. */
function compiled(source, flags) {
  return async (folder) => {
    const program = `${folder}/${source.replace(".c", "")}`;
    await output("gcc", ["-O1", "-o", program, here(source), ...flags]);
    const read = (what) => (texts) => readWith(program, [what], texts);
    return { readUris: read("uri"), readAddresses: read("name-addr") };
  };
}

function javascript(name) {
  return async () => reader(process.execPath, [here("javascript.mjs"), name]);
}

function reader(command, args) {
  return { readUris: (texts) => readWith(command, args, texts) };
}

/** Gives a program a text a line; it writes a line of JSON for each. */
async function readWith(command, args, texts) {
  const out = await output(command, args, { input: texts.map((text) => `${text}\n`).join("") });
  const readings = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  if (readings.length === texts.length) return readings;
  throw new Error(`${command} read ${readings.length} of ${texts.length} texts`);
}
