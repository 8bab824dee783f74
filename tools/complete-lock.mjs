// Completes package-lock.json: the entries of other platforms' binaries, which npm leaves out if its
// registry lacks them, and their hashes. Without an entry `npm install` on such a platform skips its
// binary, and the build fails (npm/cli issue 4828); without a hash npm does not check what it downloads.
// What the registry still lacks gets an entry without a hash. Run it after every change of the lock:
// npm run tool complete-lock, or for the lock of a tool: npm run tool complete-lock -- tools/api
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addBinaries, removeUnhashed, unhashed } from "./release-check/lock.mjs";
import { npm } from "./runtimes/process.mjs";

const [folder = "."] = process.argv.slice(2);
const FILE = join(folder, "package-lock.json");
const before = readFileSync(FILE, "utf8");
const write = (lock) => writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);

try {
  // npm asks only for what has no entry.
  write(removeUnhashed(JSON.parse(before)));
  const args = ["--package-lock-only", "--ignore-scripts", "--omit-lockfile-registry-resolved"];
  await npm(["install", ...args], { cwd: folder });
  const lock = addBinaries(JSON.parse(readFileSync(FILE, "utf8")));
  write(lock);
  const missing = unhashed(lock).map((key) => key.replace("node_modules/", ""));
  if (missing.length > 0) console.log(`The registry lacks:\n${missing.join("\n")}`);
} catch (error) {
  writeFileSync(FILE, before);
  throw error;
}
