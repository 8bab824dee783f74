import { readFileSync } from "node:fs";
import { main } from "./cli/main.ts";

// Not process.exit: what is still to be written to a pipe would be lost.
process.exitCode = await main(process.argv.slice(2), process, () => {
  const file = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return JSON.parse(file).version;
});
