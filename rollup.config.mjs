import { chmodSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dts } from "rollup-plugin-dts";
import { rollupPlugin, scriptPlugin } from "./tools/compile.mjs";

const entries = {
  index: "src/index.ts",
  tel: "src/tel/index.ts",
  "name-addr": "src/name-addr/index.ts",
  routing: "src/routing/index.ts",
  forms: "src/forms/index.ts",
  twilio: "src/twilio/index.ts",
  redact: "src/redact/index.ts",
  report: "src/report/index.ts",
  repair: "src/repair/index.ts",
  "fast-check": "src/fast-check/index.ts",
  interop: "src/interop/index.ts",
};
/** What the command line imports stays in files of its own. */
const imported = Object.fromEntries(
  ["index", "tel", "forms", "redact", "report", "repair"].map((name) => [
    fileURLToPath(new URL(entries[name], import.meta.url)),
    `./${name}.js`,
  ]),
);

/** A shell starts a file only if it is executable; npm sees to that on installing, not here. */
const executable = {
  name: "executable",
  writeBundle: ({ file }) => chmodSync(file, 0o755),
};

/** The one package that the command line contains, with its licence. */
const csv = {
  name: "csv",
  resolveId: (id) => (id === "csv-parse" ? fileOf("lib/index.js") : null),
  banner: () => `/*! csv-parse: ${readFileSync(fileOf("LICENSE"), "utf8").trim()}\n*/`,
};
const fileOf = (path) => fileURLToPath(new URL(`node_modules/csv-parse/${path}`, import.meta.url));

/**
 * The types of the script: a global, not a module, so that nothing can be imported from it. Its functions
 * are those of two entry points.
 */
const declaration = {
  name: "declaration",
  generateBundle(_, { "global.js": { exports } }) {
    const names = exports.map((name) => JSON.stringify(name)).join(" | ");
    const source = `/** The functions of "sip-uri" and "sip-uri/tel" that the script has. */
declare const sipUri: Pick<typeof import("./index.js") & typeof import("./tel.js"), ${names}>;
`;
    this.emitFile({ type: "asset", fileName: "global.d.ts", source });
  },
};

/** The parser in a file of its own, for those who read what they install. */
const manualChunks = (id) => (id.endsWith(".peggy") ? "grammar" : undefined);

export default [
  {
    input: entries,
    external: ["fast-check"],
    plugins: [rollupPlugin],
    output: [
      {
        dir: "dist",
        format: "es",
        entryFileNames: "[name].js",
        chunkFileNames: "shared/[name].js",
        manualChunks,
      },
      {
        dir: "dist",
        format: "cjs",
        entryFileNames: "[name].cjs",
        chunkFileNames: "shared/[name].cjs",
        manualChunks,
      },
    ],
  },
  {
    input: entries,
    external: ["fast-check"],
    plugins: [dts()],
    output: [
      {
        dir: "dist",
        format: "es",
        entryFileNames: "[name].d.ts",
        chunkFileNames: "shared/[name].d.ts",
      },
      {
        dir: "dist",
        format: "es",
        entryFileNames: "[name].d.cts",
        chunkFileNames: "shared/[name].d.cts",
      },
    ],
  },
  {
    input: "src/cli.ts",
    external: [...Object.keys(imported), /^node:/, "stream"],
    plugins: [csv, rollupPlugin, executable],
    output: {
      file: "dist/cli.js",
      format: "es",
      banner: "#!/usr/bin/env node",
      paths: imported,
    },
  },
  {
    input: { global: "src/global/index.ts" },
    plugins: [scriptPlugin, declaration],
    output: { dir: "dist", format: "iife", name: "sipUri" },
  },
];
