// Builds the site: npm run tool site.
import { copyFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vitepress";
import { writePages } from "./pages.mjs";
import { writeReference } from "./reference.mjs";

const PAGES = fileURLToPath(new URL("../../build/site-pages", import.meta.url));
const SITE = fileURLToPath(new URL("../../build/site", import.meta.url));

rmSync(PAGES, { recursive: true, force: true });
writePages(PAGES);
await writeReference(PAGES);
await build(fileURLToPath(new URL("./", import.meta.url)));
copyFileSync(
  new URL("../../build/playground/index.html", import.meta.url),
  `${SITE}/playground.html`,
);
