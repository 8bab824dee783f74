// Checks that no regular expression of src/ takes more than linear time, whatever it is given:
//
//   npm run check:regular-expressions
//
// A tool of its own, because recheck brings some 50 MB that no one else needs.
import { readdirSync, readFileSync } from "node:fs";
import { check } from "recheck";
import ts from "typescript";

process.env.RECHECK_BACKEND = "pure";
const SRC = new URL("../../src/", import.meta.url);

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

let checked = 0;
let failed = 0;
for (const file of readdirSync(SRC, { recursive: true }).filter((name) => name.endsWith(".ts"))) {
  for (const literal of literalsOf(file)) {
    const [, pattern, flags] = /^\/(.*)\/([a-z]*)$/s.exec(literal);
    const { status, complexity, error } = await check(pattern, flags, { timeout: 30_000 });
    checked++;
    // recheck does not know every \p{…} of Unicode; what repeats nothing needs no check.
    const repeats = /[*+]|\{\d/.test(pattern.replace(/\\[pu]\{[^}]*\}/g, ""));
    if (status === "safe" || (status === "unknown" && !repeats)) continue;
    failed++;
    console.error(`src/${file}: ${literal}: ${complexity?.summary ?? error?.kind}`);
  }
}
console.log(`${checked} regular expressions, ${failed} not linear`);
process.exit(failed === 0 ? 0 : 1);
