/** QuickJS as WebAssembly: an engine with nothing but the language, and a table in its own memory. */
import assert from "node:assert";
import { createRequire } from "node:module";
import { CALL, RECIPES } from "./recipes.mjs";

const { version } = createRequire(import.meta.url)("quickjs-emscripten/package.json");

/** The functions by their names in SQL, in the script's own language. */
const COLUMNS = `({
  sip_issue: (text) => (sipUri.safeParse(text, { limits: false }).issues ?? [{ code: null }])[0].code,
  sip_key: (text) => {
    const { value } = sipUri.safeParse(text, { limits: false });
    return value ? sipUri.addressOfRecord(value) : null;
  },
  sip_number: (text) => {
    const { value } = sipUri.safeParse(text, { limits: false });
    return (value && sipUri.telephoneNumber(value)?.number) ?? null;
  },
  sip_call: ${CALL},
})`;

export const quickjs = {
  name: "QuickJS (quickjs-emscripten)",
  version: async () => version,

  /** @param {string} folder the recipes */
  async open(folder) {
    const { evaluate } = await import(`${folder}quickjs.js`);
    evaluate(`globalThis.columns = ${COLUMNS}; globalThis.calls = []; 0`);
    return {
      query: evaluate,
      load: (texts) => evaluate(`calls = ${JSON.stringify(texts)}; 0`),
      column: (name) =>
        JSON.parse(evaluate(`JSON.stringify(calls.map((uri) => columns.${name}(uri)))`)),
      count: (name) => evaluate(`calls.filter((uri) => columns.${name}(uri) !== null).length`),
      close() {},
    };
  },
  /** Checks what the page says that the last line of the recipe returns. */
  runPage({ query }) {
    const [, code, expected] = /evaluate\(`(.*?)`\); \/\/ (.*)/.exec(RECIPES["ts quickjs"]) ?? [];
    assert.equal(query(code), JSON.parse(expected));
  },
};
