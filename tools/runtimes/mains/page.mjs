/** For pages: the ESM files are tested, and the same files at other addresses are their copy. */
import copy from "/copy/generated/bare.mjs";
import esm from "/generated/bare.mjs";
import { outcome } from "/suite/outcome.mjs";

await fetch("/outcome", { method: "POST", body: JSON.stringify(outcome(esm, copy)) });
