// The files of the site, as it was built.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const SITE = fileURLToPath(new URL("../../../build/site", import.meta.url));

/** All of them: "/reading.html". */
export const FILES = readdirSync(SITE, { recursive: true, encoding: "utf8" })
  .map((file) => `/${file.replaceAll("\\", "/")}`)
  .sort();

/** The pages that VitePress made. The playground has tests of its own. */
export const PAGES = FILES.filter(
  (file) => file.endsWith(".html") && !["/404.html", "/playground.html"].includes(file),
);
