/** The pages: each command that is shown with "$ " prints what is shown below it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { COMMANDS } from "../src/cli/commands.ts";
import { readPages } from "./support/pages.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/**
 * What a shell on any machine needs: the built command, as if the package was installed in the folder,
 * and the one filter of jq that is shown.
 */
const PRELUDE = `
npx() { shift; "${process.execPath}" --preserve-symlinks-main node_modules/sip-uri/dist/cli.js "$@"; }
jq() { "${process.execPath}" -e '
  const [, field] = /^-r [.](.+)$/.exec(process.argv.slice(1).join(" "));
  const lines = require("fs").readFileSync(0, "utf8").trim().split("\\n");
  for (const line of lines) console.log(JSON.parse(line)[field]);' -- "$@"; }
`;

interface Example {
  readonly command: string;
  readonly shown: string;
}

const pages = readPages().map(({ path, text }) => ({ path, examples: examplesOf(text) }));

function examplesOf(text: string): Example[] {
  const blocks = [...text.matchAll(/^```sh\n(?=\$ )(.*?)^```$/gms)].map(([, block = ""]) => block);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((example) => {
        const [command = "", ...shown] = example.split("\n");
        return { command, shown: shown.join("\n") };
      }),
  );
}

test.each(pages.filter(({ examples }) => examples.length > 0))("$path", ({ examples }) => {
  if (process.platform === "win32") return;
  const cwd = mkdtempSync(join(tmpdir(), "sip-uri-"));
  mkdirSync(join(cwd, "node_modules"));
  symlinkSync(ROOT, join(cwd, "node_modules", "sip-uri"));
  for (const { command, shown } of examples) {
    const [, file] = /^cat ([\w.-]+)$/.exec(command) ?? [];
    if (file !== undefined) writeFileSync(join(cwd, file), shown);
    const script = `${PRELUDE}\nexec 2>&1\n${command}`;
    const { stdout } = spawnSync("sh", ["-c", script], { cwd, encoding: "utf8" });
    expect({ command, shown: stdout }).toEqual({ command, shown });
  }
});

test("each command has an example", () => {
  const all = pages.flatMap(({ examples }) => examples.map(({ command }) => command)).join("\n");
  for (const name of Object.keys(COMMANDS)) {
    expect(all).toMatch(name === "parse" ? /npx sip-uri '/ : `npx sip-uri ${name}`);
  }
});
