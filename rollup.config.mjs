import { chmodSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dts } from "rollup-plugin-dts";
import { rollupPlugin } from "./scripts/compile.mjs";

const entries = { index: "src/index.ts" };
const index = fileURLToPath(new URL("src/index.ts", import.meta.url));

/** A shell starts a file only if it is executable; npm sees to that on installing, not here. */
const executable = {
  name: "executable",
  writeBundle: ({ file }) => chmodSync(file, 0o755),
};

export default [
  {
    input: entries,
    plugins: [rollupPlugin],
    output: [
      { dir: "dist", format: "es", entryFileNames: "[name].js", chunkFileNames: "[name].js" },
      { dir: "dist", format: "cjs", entryFileNames: "[name].cjs", chunkFileNames: "[name].cjs" },
    ],
  },
  {
    input: entries,
    plugins: [dts()],
    output: [
      { dir: "dist", format: "es", entryFileNames: "[name].d.ts", chunkFileNames: "[name].d.ts" },
      { dir: "dist", format: "es", entryFileNames: "[name].d.cts", chunkFileNames: "[name].d.cts" },
    ],
  },
  {
    input: "src/cli.ts",
    external: [index, /^node:/],
    plugins: [rollupPlugin, executable],
    output: {
      file: "dist/cli.js",
      format: "es",
      banner: "#!/usr/bin/env node",
      paths: { [index]: "./index.js" },
    },
  },
];
