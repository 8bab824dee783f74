// The only place where .ts or .peggy becomes JavaScript. Rollup, Jest and typescript.mjs use it.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync, transformSync } from "esbuild";
import peggy from "peggy";
import { minify } from "terser";

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
  "global_number_digits",
  "local_number_digits",
];

/**
 * Compiles the grammar to the parser module.
 * @param {string} source
 * @param {{ compact?: boolean }} options
 */
export function compileGrammar(source, { compact = false } = {}) {
  return peggy.generate(source, {
    output: "source",
    format: "es",
    allowedStartRules: [...DIAGNOSED, ...PARSED],
    plugins: [compiler],
    compiler: { diagnose: DIAGNOSED, compact },
  });
}

/**
 * @param {string} source
 * @param {string} file
 * @param {string} target
 */
function compileTypeScript(source, file, target = "es2022") {
  const { code } = transformSync(source, {
    loader: "ts",
    target,
    sourcefile: file,
    sourcemap: "inline",
  });
  return code;
}

/**
 * @param {string} source
 * @param {string} file
 * @param {boolean} [isScript]
 */
function compile(source, file, isScript) {
  return file.endsWith(".peggy")
    ? compileGrammar(source, { compact: isScript })
    : compileTypeScript(source, file, isScript ? "es2020" : undefined);
}

/** @param {boolean} [isScript] */
const plugin = (isScript) => ({
  name: "sip-uri-compile",
  /**
   * @param {string} source
   * @param {string} file
   */
  transform(source, file) {
    return /\.(ts|peggy)$/.test(file) ? { code: compile(source, file, isScript), map: null } : null;
  },
});

/** For rollup.config.mjs: the modules. */
export const rollupPlugin = plugin();

/** For rollup.config.mjs: a small script in ECMAScript 2020, which has no Object.hasOwn, and in ASCII. */
export const scriptPlugin = {
  ...plugin(true),
  outputOptions: (/** @type {object} */ options) => ({ ...options, intro: HAS_OWN }),
  /** @param {string} code */
  async renderChunk(code) {
    const define = { "Object.hasOwn": "hasOwn" };
    const old = transformSync(code, { target: "es2020", define }).code;
    const compress = { ecma: /** @type {const} */ (2020), passes: 2 };
    const { code: minified = "" } = await minify(old, { ecma: 2020, compress });
    // Terser leaves some characters of regular expressions unescaped.
    const ascii = minified.replace(/[^\0-\x7f]/g, (c) => `\\u${hex(c).padStart(4, "0")}`);
    // Snowflake quotes a function with "$$".
    return { code: ascii.replaceAll("$$", () => "$\\x24"), map: null };
  },
};

/** @param {string} character */
const hex = (character) => character.charCodeAt(0).toString(16);

const HAS_OWN =
  "const hasOwn = (value, name) => Object.prototype.hasOwnProperty.call(value, name);";

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
