import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { CONSTRAINTS } from "../src/constraints.ts";
import { NAME_ADDR_MESSAGES } from "../src/name-addr/messages.ts";
import { POLICY_MESSAGES } from "../src/policy/messages.ts";
import { SYNTAX_MESSAGES, WRITING_MESSAGES } from "../src/syntax-messages.ts";
import { TEL_MESSAGES } from "../src/tel/messages.ts";
import { TWILIO_MESSAGES } from "../src/twilio/messages.ts";
import { USER_INPUT_CHANGES } from "../src/user-input/changes.ts";
import { USER_INPUT_MESSAGES } from "../src/user-input/messages.ts";

const ROOT = new URL("../", import.meta.url);
const README = readFileSync(new URL("README.md", ROOT), "utf8");
const BLOCKS = [...README.matchAll(/^```js\n(.*?)^```$/gms)].map((match) => match[1] as string);

/**
 * The README's code as a module that checks itself: `x; // y`, with y on the line or on the
 * lines below, says that x is deeply equal to y, or `x; // throws Y` that it throws a Y.
 */
function checked(block: string): string {
  const code = block.replace(/;\n((?:\/\/ .*\n)+)/g, (_, comment: string) => {
    return `; // ${comment.replace(/^\/\/ /gm, "").replaceAll("\n", " ")}\n`;
  });
  const checks = code.replace(/^(.*); \/\/ (.*)$/gm, (_, expression: string, expected: string) => {
    const wanted = expected.startsWith("throws ")
      ? `new Error(${JSON.stringify(expected.slice("throws ".length))})`
      : `(${expected})`;
    return `verify(() => (${expression}), ${wanted});`;
  });
  return `import { verify } from "./verify.mjs";\n${checks}`;
}

const VERIFY = `import assert from "node:assert";
export function verify(actual, expected) {
  if (!(expected instanceof Error)) return assert.deepStrictEqual(actual(), expected);
  let thrown = null;
  try { actual(); } catch (error) { thrown = error; }
  assert.ok(String(thrown).startsWith(expected.message), \`\${thrown} is not \${expected.message}\`);
}
`;

describe("the README", () => {
  const folder = new URL("build/readme/", ROOT);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL("verify.mjs", folder), VERIFY);

  test.each(BLOCKS.map((block, i) => [i, block] as const))(
    "its code runs, block %i",
    (i, block) => {
      const file = new URL(`${i}.mjs`, folder);
      const code = checked(block);
      expect(code).toContain("verify(() =>");
      writeFileSync(file, code);
      execFileSync(process.execPath, [fileURLToPath(file)], { stdio: "pipe" });
    },
  );

  test("says every code", () => {
    const codes = {
      ...SYNTAX_MESSAGES,
      ...WRITING_MESSAGES,
      ...CONSTRAINTS,
      ...TEL_MESSAGES,
      ...NAME_ADDR_MESSAGES,
      ...POLICY_MESSAGES,
      ...USER_INPUT_MESSAGES,
      ...USER_INPUT_CHANGES,
      ...TWILIO_MESSAGES,
    };
    for (const code of Object.keys(codes)) expect(README).toContain(`\`${code}\``);
  });
});
