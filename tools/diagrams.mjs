// Railroad diagrams of the grammar. `npm run tool diagrams` writes grammar/diagrams/*.svg, and
// test/diagrams.test.mjs compares them with the grammar.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { defaultCSS, tracks } from "peggy-tracks";

const GRAMMAR = new URL("../grammar/", import.meta.url);
export const FOLDER = new URL("diagrams/", GRAMMAR);

/** Each rule to draw, with the number of levels to which the rules in it are expanded. */
const DEPTHS = {
  SIP_URI: 1,
  userinfo: 1,
  hostname: 1,
  IPv4address: 1,
  IPv6address: 0,
  uri_parameters: 2,
  headers: 1,
};

/** @returns {Map<string, string>} the drawings by the names of their files */
export function drawGrammar() {
  const grammar = readFileSync(new URL("sip-uri.peggy", GRAMMAR), "utf8");
  // peggy-tracks 3.2.2 draws "exactly four" as "up to four".
  const text = grammar.replace(/\|(\d+), /g, "|$1..$1, ");
  const drawings = Object.entries(DEPTHS).map(([start, depth]) => {
    const parserOptions = { grammarSource: "sip-uri.peggy" };
    const options = { text, start, depth, expand: depth > 0, action: false, parserOptions };
    const drawing = tracks(options);
    if (!("toStandalone" in drawing)) throw new Error(`${start} is not drawn as one picture`);
    const svg = drawing.toStandalone(defaultCSS).replace(">", `>\n<title>${start}</title>`);
    return /** @type {const} */ ([`${start}.svg`, `${svg}\n`]);
  });
  return new Map(drawings);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [file, svg] of drawGrammar()) writeFileSync(new URL(file, FOLDER), svg);
}
