// The only place where .ts or .peggy becomes JavaScript. Rollup, Jest and typescript.mjs use it.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync, transformSync } from "esbuild";
import peggy from "peggy";

const COMPILER = fileURLToPath(new URL("./compiler/", import.meta.url));

// The compiler is TypeScript too, which Node.js 20 can't run.
const [bundle] = buildSync({
  entryPoints: [`${COMPILER}index.ts`],
  bundle: true,
  format: "esm",
  write: false,
}).outputFiles;
const compiler = await import(
  `data:text/javascript,${encodeURIComponent(`${bundle.text}//# sourceURL=tools/compiler`)}`
);

/**
 * The rules whose function says where a text fails; the first one comes first, as its code is not to
 * depend on the others. grammar/sip-uri.d.peggy.ts declares them and those below.
 */
const DIAGNOSED = ["SIP_URI", "userinfo", "telephone_uri", "name_addr_list", "name_addr_element"];

/** The rules whose function only says whether a text matches. */
const PARSED = [
  "name_addr", // only compared with the ABNF (test/agreement-tel-name-addr.test.ts)
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
 * Compiles the grammar to the parser module.
 * @param {string} source
 */
export function compileGrammar(source) {
  return peggy.generate(source, {
    output: "source",
    format: "es",
    allowedStartRules: [...DIAGNOSED, ...PARSED],
    plugins: [compiler],
    compiler: { diagnose: DIAGNOSED },
  });
}

/**
 * @param {string} source
 * @param {string} file
 */
function compileTypeScript(source, file) {
  const { code } = transformSync(source, {
    loader: "ts",
    target: "es2022",
    sourcefile: file,
    sourcemap: "inline",
  });
  return code;
}

/**
 * @param {string} source
 * @param {string} file
 */
function compile(source, file) {
  return file.endsWith(".peggy") ? compileGrammar(source) : compileTypeScript(source, file);
}

/** For rollup.config.mjs. */
export const rollupPlugin = {
  name: "sip-uri-compile",
  /**
   * @param {string} source
   * @param {string} file
   */
  transform(source, file) {
    return /\.(ts|peggy)$/.test(file) ? { code: compile(source, file), map: null } : null;
  },
};

/** A hash of the files, besides the input, on which the output depends: this one and the compiler. */
function fingerprint() {
  const hash = createHash("sha256").update(readFileSync(new URL(import.meta.url)));
  return hash.update(bundle.text).digest("hex");
}

const TOOLS = fingerprint();

// The transformer that jest.config.mjs names.
export default {
  /**
   * @param {string} source
   * @param {string} file
   */
  process: (source, file) => ({ code: compile(source, file) }),
  /**
   * @param {string} source
   * @param {string} file
   */
  getCacheKey: (source, file) =>
    createHash("sha256").update(TOOLS).update(file).update(source).digest("hex"),
};
