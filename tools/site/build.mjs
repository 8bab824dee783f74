// Builds the site: npm run tool site.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vitepress";
import { writePages } from "./pages.mjs";
import { writeReference } from "./reference.mjs";
import { writeTwins } from "./twins.mjs";

const PAGES = fileURLToPath(new URL("../../build/site-pages", import.meta.url));
const SITE = fileURLToPath(new URL("../../build/site", import.meta.url));

const { description } = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
);

rmSync(PAGES, { recursive: true, force: true });
const index = writePages(PAGES);
await writeReference(PAGES);
await build(fileURLToPath(new URL("./", import.meta.url)));
writeTwins(PAGES, SITE, index, description);
const playground = readFileSync(
  new URL("../../build/playground/index.html", import.meta.url),
  "utf8",
);
writeFileSync(`${SITE}/playground.html`, playground.replace('data-site=""', 'data-site="./"'));
