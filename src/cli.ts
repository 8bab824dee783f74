import { readFileSync } from "node:fs";
import { main } from "./cli/main.ts";

// process.exit would lose what has not been written to a pipe yet.
process.exitCode = await main(process.argv.slice(2), process, () => {
  const file = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return JSON.parse(file);
});
