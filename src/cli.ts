import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "./cli/main.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

// process.exit would lose what has not been written to a pipe yet.
process.exitCode = await main(process.argv.slice(2), process, () => ({
  ...JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")),
  folder: relative(process.cwd(), ROOT).replaceAll("\\", "/"),
}));
