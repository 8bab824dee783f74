// The only place where .ts or .peggy becomes JavaScript. Rollup, Jest and typescript.mjs use it.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import peggy from "peggy";
import * as compiler from "./compiler/index.mjs";

/** The rules for which the parser module has a function; grammar/sip-uri.d.peggy.ts declares them. */
const PARSED = [
  "SIP_URI",
  "telephone_uri",
  "name_addr", // only compared with the ABNF (test/agreement-tel-name-addr.test.ts)
  "name_addr_element",
  "name_addr_list",
  "host",
  "hostname",
  "IPv4address",
  "IPv6reference",
  "port",
  "token",
  "ttl",
  "user",
  "password",
  "pname",
  "hname",
];
/**
 * The rules for which the module has a function that returns the furthest failure. The rule that both
 * readings of a URI share comes first, so that both call its function.
 */
const DIAGNOSED = [
  "SIP_URI_behind_userinfo",
  "SIP_URI_with_userinfo",
  "SIP_URI_without_userinfo",
  "telephone_uri",
  "name_addr_element",
  "name_addr_list",
];

/**
 * Compiles the grammar to the parser module, in JavaScript or in TypeScript.
 *
 * @param {string} source
 * @param {{ typescript?: boolean }} [options]
 */
export function compileGrammar(source, { typescript = false } = {}) {
  return peggy.generate(source, {
    output: "source",
    format: "es",
    allowedStartRules: [...new Set([...PARSED, ...DIAGNOSED])],
    plugins: [compiler],
    compiler: { parse: PARSED, diagnose: DIAGNOSED, expectations: false, typescript },
  });
}

function compileTypeScript(source, file) {
  const { code } = transformSync(source, {
    loader: "ts",
    target: "es2022",
    sourcefile: file,
    sourcemap: "inline",
  });
  return code;
}

function compile(source, file) {
  return file.endsWith(".peggy") ? compileGrammar(source) : compileTypeScript(source, file);
}

/** For rollup.config.mjs. */
export const rollupPlugin = {
  name: "sip-uri-compile",
  transform(source, file) {
    return /\.(ts|peggy)$/.test(file) ? { code: compile(source, file), map: null } : null;
  },
};

/** A hash of the files, besides the input, on which the output depends: this one and the compiler. */
function fingerprint() {
  const hash = createHash("sha256").update(readFileSync(new URL(import.meta.url)));
  const folder = new URL("./compiler/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith(".mjs"));
  for (const file of files.sort()) hash.update(readFileSync(new URL(file, folder)));
  return hash.digest("hex");
}

const TOOLS = fingerprint();

// The transformer that jest.config.mjs names.
export default {
  process: (source, file) => ({ code: compile(source, file) }),
  getCacheKey: (source, file) =>
    createHash("sha256").update(TOOLS).update(file).update(source).digest("hex"),
};
