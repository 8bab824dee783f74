// The API reference as Markdown, from the doc comments: one page for each export of each entry point.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Application } from "typedoc";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** @param {string} folder where the site's pages are; the reference goes to reference/ in it */
export async function writeReference(folder) {
  const { exports } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8"));
  // Only modules: not package.json, nor a file for engines that have no modules.
  const names = Object.keys(exports).filter((name) => exports[name].import?.types !== undefined);
  const app = await Application.bootstrapWithPlugins({
    name: "API reference",
    entryPoints: names.map((name) => `${ROOT}src/${name}/index.ts`),
    tsconfig: `${ROOT}tsconfig.json`,
    skipErrorChecking: true,
    plugin: ["typedoc-plugin-markdown", "typedoc-vitepress-theme"],
    out: `${folder}/reference`,
    docsRoot: folder,
    readme: "none",
    disableSources: true,
    useCodeBlocks: true,
    expandParameters: true,
    parametersFormat: "table",
    groupOrder: ["Functions", "Classes", "Variables", "*"],
    logLevel: "Warn",
    treatWarningsAsErrors: true,
    validation: { notExported: false, invalidLink: true, notDocumented: true },
    requiredToBeDocumented: ["Class", "Function", "Interface", "TypeAlias", "Variable"],
  });
  const project = await app.convert();
  if (project === undefined) throw new Error("typedoc could not read the types");
  for (const module of project.children ?? []) {
    module.name = module.name === "index" ? "sip-uri" : `sip-uri/${module.name}`;
  }
  app.validate(project);
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings())
    throw new Error("The doc comments have errors");
}
