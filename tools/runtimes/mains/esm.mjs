/** Where there is a console: the ESM files, with the CJS files as their copy. */
import cjs from "../generated/bare.cjs";
import esm from "../generated/bare.mjs";
import { outcome } from "../suite/outcome.mjs";

console.log(JSON.stringify(outcome(esm, cjs)));
