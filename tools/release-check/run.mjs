// Says what is missing before a release, one line for each thing: npm run tool release-check
// In release.yml the tag exists already: -- --tag v1.2.3
import { parseArgs } from "node:util";
import { findProblems } from "./problems.mjs";

const { values } = parseArgs({ options: { tag: { type: "string" } } });
const problems = await findProblems(process.cwd(), values);
for (const problem of problems) console.log(problem);
console.log(problems.length === 0 ? "Ready for a release." : "\nNot ready for a release.");
process.exitCode = problems.length === 0 ? 0 : 1;
