import { dts } from "rollup-plugin-dts";
import { rollupPlugin } from "./scripts/compile.mjs";

const entries = { index: "src/index.ts" };

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
];
