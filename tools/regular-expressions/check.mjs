// Checks that every regular expression of src/, and the JSON Schema's pattern, takes linear time on any
// input. It is a tool with packages of its own because recheck brings some 50 MB.
import { readdirSync, readFileSync } from "node:fs";
import { check } from "recheck";
import ts from "typescript";
import { pattern_SIP_URI } from "../../grammar/sip-uri.pattern.ts";

process.env.RECHECK_BACKEND = "pure";
const SRC = new URL("../../src/", import.meta.url);

/** @param {string} file @returns {string[]} */
function literalsOf(file) {
  const source = readFileSync(new URL(file, SRC), "utf8");
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022);
  /** @type {string[]} */
  const literals = [];
  /** @param {import("typescript").Node} node */
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) literals.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return literals;
}

function regularExpressions() {
  const files = readdirSync(SRC, { encoding: "utf8", recursive: true });
  const literals = files
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) =>
      literalsOf(file).map((literal) => {
        const [, pattern = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(literal) ?? [];
        return { place: `src/${file}: ${literal}`, pattern, flags };
      }),
    );
  const schema = { place: "pattern_SIP_URI", pattern: pattern_SIP_URI() };
  return [...literals, { ...schema, flags: "" }, { ...schema, flags: "u" }];
}

// recheck tries strings on long expressions. It must judge by the number of reads, which it limits too,
// and not by a clock: on a busy machine a linear expression takes too long as well.
const OPTIONS = { timeout: 120_000, attackTimeout: null, incubationTimeout: null };

let checked = 0;
let failed = 0;
for (const { place, pattern, flags } of regularExpressions()) {
  const { status, complexity, error } = await check(pattern, flags, OPTIONS);
  checked++;
  // recheck does not know every \p{...} of Unicode. An expression that repeats nothing needs no check.
  const repeats = /[*+]|\{\d/.test(pattern.replace(/\\[pu]\{[^}]*\}/g, ""));
  if (status === "safe" || (status === "unknown" && !repeats)) continue;
  failed++;
  console.error(`${place}: ${complexity?.summary ?? error?.kind}`);
}
console.log(`${checked} regular expressions, ${failed} not linear`);
process.exit(failed === 0 ? 0 : 1);
