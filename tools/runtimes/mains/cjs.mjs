/** For consoles: the CJS files are tested, and the ESM files are their copy. */
import cjs from "../generated/bare.cjs";
import esm from "../generated/bare.mjs";
import { outcome } from "../suite/outcome.mjs";

console.log(JSON.stringify(outcome(cjs, esm)));
