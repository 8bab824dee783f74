// Measures what an import adds to a bundle, with the esbuild that the root's package.json has.

import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";

const fromRoot = createRequire(new URL("../../package.json", import.meta.url));

/** Returns the size in bytes, minified and gzipped. */
export async function bundleSize(entry, exported) {
  const { build } = fromRoot("esbuild");
  const { outputFiles } = await build({
    stdin: {
      contents: `export ${exported} from ${JSON.stringify(entry)};`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}
