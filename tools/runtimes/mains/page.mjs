/** In a page: the ESM files, with the same files from other addresses as their copy. */
import copy from "/copy/generated/bare.mjs";
import esm from "/generated/bare.mjs";
import { outcome } from "/suite/outcome.mjs";

await fetch("/outcome", { method: "POST", body: JSON.stringify(outcome(esm, copy)) });
