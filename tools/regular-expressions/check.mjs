// Checks that no regular expression of src/, and none made of the grammar, takes more than linear
// time, whatever it is given:
//
//   npm run check:regular-expressions
//
// A tool of its own, because recheck brings some 50 MB that no one else needs.
import { readdirSync, readFileSync } from "node:fs";
import { check } from "recheck";
import ts from "typescript";
import { compileGrammar } from "../compile.mjs";

process.env.RECHECK_BACKEND = "pure";
const SRC = new URL("../../src/", import.meta.url);
const GRAMMAR = new URL("../../grammar/sip-uri.peggy", import.meta.url);

function literalsOf(file) {
  const source = readFileSync(new URL(file, SRC), "utf8");
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022);
  const literals = [];
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) literals.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return literals;
}

/** Those of src/, and the one made of the grammar. */
async function regularExpressions() {
  const files = readdirSync(SRC, { recursive: true }).filter((name) => name.endsWith(".ts"));
  const found = files.flatMap((file) =>
    literalsOf(file).map((literal) => {
      const [, pattern, flags] = /^\/(.*)\/([a-z]*)$/s.exec(literal);
      return { place: `src/${file}: ${literal}`, pattern, flags };
    }),
  );
  const parser = compileGrammar(readFileSync(GRAMMAR, "utf8"));
  const { pattern_SIP_URI } = await import(`data:text/javascript,${encodeURIComponent(parser)}`);
  const generated = { place: "pattern_SIP_URI", pattern: pattern_SIP_URI };
  return [...found, { ...generated, flags: "" }, { ...generated, flags: "u" }];
}

// Recheck tries strings on long expressions. What it makes of them must come from its count of
// reads, which it limits too, and not from a clock: on a busy machine, linear takes its second.
const OPTIONS = { timeout: 120_000, attackTimeout: null, incubationTimeout: null };

let checked = 0;
let failed = 0;
for (const { place, pattern, flags } of await regularExpressions()) {
  const { status, complexity, error } = await check(pattern, flags, OPTIONS);
  checked++;
  // recheck does not know every \p{…} of Unicode; what repeats nothing needs no check.
  const repeats = /[*+]|\{\d/.test(pattern.replace(/\\[pu]\{[^}]*\}/g, ""));
  if (status === "safe" || (status === "unknown" && !repeats)) continue;
  failed++;
  console.error(`${place}: ${complexity?.summary ?? error?.kind}`);
}
console.log(`${checked} regular expressions, ${failed} not linear`);
process.exit(failed === 0 ? 0 : 1);
