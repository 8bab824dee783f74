// Builds the page: run `npm run tool playground`, then open build/playground/index.html.
import { rollupPlugin } from "../compile.mjs";
import { issueTextsPlugin } from "./issue-texts.mjs";
import { singlePage } from "./single-page.mjs";

export default {
  input: "tools/playground/src/main.ts",
  plugins: [issueTextsPlugin, rollupPlugin, singlePage],
  output: { dir: "build/playground", format: "iife" },
};
