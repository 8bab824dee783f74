/** For `workerd test`: the ESM files are tested, and the CJS files are their copy. */
import cjs from "../generated/paths.cjs";
import esm from "../generated/paths.mjs";
import { outcome } from "../suite/outcome.mjs";

export default {
  test() {
    console.log(JSON.stringify(outcome(esm, cjs)));
  },
};
