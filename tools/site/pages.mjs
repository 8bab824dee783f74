// The pages of the site: those of docs/, and every other page of the repository that they lead to. Their links
// are made to fit: what is not a page of the site, such as a source file, has no address there.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { dirname, posix } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Where pages outside docs/ are in the site. */
const ADDRESSES = {
  "README.md": "tour.md",
  "docs/README.md": "index.md",
  "CONTRIBUTING.md": "contributing.md",
  "CHANGELOG.md": "changes.md",
  "SECURITY.md": "reporting.md",
};

/** Pages that no other page has to lead to. */
const ENTRANCES = [
  "README.md",
  "AGENTS.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...readdirSync(`${ROOT}docs`)
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** The page of docs/README.md: .vitepress/theme/Home.vue, which has its rows. */
const HOME =
  "---\nlayout: page\nsidebar: false\ntitle: sip-uri\ntitleTemplate: false\n---\n\n<Home />\n";

/** @param {string} path of a page in the repository @returns its path in the site, with ".md" */
export const addressOf = (path) => ADDRESSES[path] ?? path.replace(/^docs\//, "");

/** @param {string} folder where to write them @returns the text of docs/README.md, whose page shows it otherwise */
export function writePages(folder) {
  const seen = new Set(ENTRANCES);
  let index = "";
  // A page that is found while the set is walked is walked too.
  for (const path of seen) {
    const text = readFileSync(`${ROOT}${path}`, "utf8");
    const page = withLinks(path, text, (target) => seen.add(target), copy);
    if (path === "docs/README.md") index = page;
    write(addressOf(path), path === "docs/README.md" ? HOME : page);
  }
  mkdirSync(`${folder}/public`);
  copyFileSync(new URL("icon.svg", import.meta.url), `${folder}/public/icon.svg`);
  return index;

  /** @param {string} address @param {string} text */
  function write(address, text) {
    const file = `${folder}/${address}`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** @param {string} path of an image */
  function copy(path) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    copyFileSync(`${ROOT}${path}`, `${folder}/${path}`);
  }
}

/**
 * @param {string} path of the page in the repository
 * @param {string} text
 * @param {(path: string) => void} onPage called with each page that it leads to
 * @param {(path: string) => void} onImage
 */
function withLinks(path, text, onPage, onImage) {
  const inRepository = (target) => posix.join(posix.dirname(path), target);
  const between = (target) => {
    onPage(target);
    return posix.relative(posix.dirname(addressOf(path)), addressOf(target));
  };
  return text.replace(
    /^```.*?^```$|(!?)\[((?:[^\]`]|`+[^`]+`+)*)\]\(([^)\s]+)\)|`([\w./-]+\.md)`/gms,
    (whole, image, words, link, named) => {
      if (named !== undefined) {
        const isPage = named.includes("/") && existsSync(`${ROOT}${named}`);
        return isPage ? `[${whole}](${between(named)})` : whole;
      }
      if (link === undefined || /^[a-z]+:|^#/.test(link)) return whole;
      const [file, ...anchor] = link.split("#");
      const target = inRepository(file);
      if (image === "!") {
        onImage(target);
        return `![${words}](${posix.relative(posix.dirname(addressOf(path)), target)})`;
      }
      if (!target.endsWith(".md")) return words;
      return `[${words}](${[between(target), ...anchor].join("#")})`;
    },
  );
}
