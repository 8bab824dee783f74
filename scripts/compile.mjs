// The only place where .ts or .peggy becomes JavaScript. Rollup and Jest both come here.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import peggy from "peggy";

/** The rules that become functions of the parser module. */
const START_RULES = ["SIP_URI", "host", "hostname", "IPv4address", "IPv6reference", "token", "ttl"];
/** The rules of which only the furthest failure is asked for. */
const DIAGNOSED_RULES = ["SIP_URI_with_userinfo", "SIP_URI_without_userinfo"];

function compileGrammar(source) {
  const code = peggy.generate(source, {
    output: "source",
    format: "es",
    allowedStartRules: [...START_RULES, ...DIAGNOSED_RULES],
  });
  return (
    code.replace(/export \{[^}]*\};/s, "") +
    START_RULES.map(
      (r) =>
        `export function ${r}(s) { try { return peg$parse(s, {startRule: "${r}"}); } catch { return undefined; } }`,
    ).join("\n") +
    DIAGNOSED_RULES.map(
      (r) =>
        `export function diagnose_${r}(s) { try { peg$parse(s, {startRule: "${r}"}); return null; } catch (e) { return {offset: e.location.start.offset, expected: []}; } }`,
    ).join("\n")
  );
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

export function compile(source, file) {
  return file.endsWith(".peggy") ? compileGrammar(source, file) : compileTypeScript(source, file);
}

/** For rollup.config.mjs. */
export const rollupPlugin = {
  name: "sip-uri-compile",
  transform(source, file) {
    return /\.(ts|peggy)$/.test(file) ? { code: compile(source, file), map: null } : null;
  },
};

// What Jest asks of a transformer (jest.config.mjs).
const self = readFileSync(new URL(import.meta.url), "utf8");
export default {
  process: (source, file) => ({ code: compile(source, file) }),
  getCacheKey: (source, file) =>
    createHash("sha256").update(self).update(file).update(source).digest("hex"),
};
