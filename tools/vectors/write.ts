/** `npm run tool vectors` writes test/vectors/*.json. */
import { writeFileSync } from "node:fs";
import { vectorFiles } from "./make.ts";

const FOLDER = new URL("../../test/vectors/", import.meta.url);

for (const [name, text] of vectorFiles()) {
  writeFileSync(new URL(name, FOLDER), text);
  console.log(`test/vectors/${name}: ${JSON.parse(text).vectors.length} vectors`);
}
