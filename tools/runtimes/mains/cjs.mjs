/** Where there is a console: the CJS files, with the ESM files as their copy. */
import cjs from "../generated/bare.cjs";
import esm from "../generated/bare.mjs";
import { outcome } from "../suite/outcome.mjs";

console.log(JSON.stringify(outcome(cjs, esm)));
