import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { drawGrammar, FOLDER } from "../tools/diagrams.mjs";

const drawings = drawGrammar();

test("the railroad diagrams are those of the grammar: npm run tool diagrams", () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...drawings.keys()].sort());
  for (const [file, svg] of drawings) {
    expect(readFileSync(new URL(file, FOLDER), "utf8") === svg).toBe(true);
  }
});

test("each is in the grammar's README", () => {
  const readme = readFileSync(new URL("../README.md", FOLDER), "utf8");
  for (const file of drawings.keys()) expect(readme).toContain(`](diagrams/${file})`);
});
