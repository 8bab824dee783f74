/** For consoles: the ESM files are tested, and the CJS files are their copy. */
import cjs from "../generated/bare.cjs";
import esm from "../generated/bare.mjs";
import { outcome } from "../suite/outcome.mjs";

console.log(JSON.stringify(outcome(esm, cjs)));
