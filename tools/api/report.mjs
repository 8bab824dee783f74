// The public API as files for reviewers, one for each entry point: tools/api/*.api.md.
//
//   npm run tool api             writes them, so that a change of the API shows in the diff
//   npm run tool api -- --check  fails if they are stale
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const isCheck = process.argv.includes("--check");
const { exports } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8"));

/** Messages that make the run fail, and messages that are ignored. */
const FAILING = { logLevel: "error", addToApiReportFile: false };
const SILENT = { logLevel: "none" };

function configOf(types) {
  const name = types.replace(/^.*\/|\.d\.ts$/g, "");
  return ExtractorConfig.prepare({
    packageJsonFullPath: `${ROOT}package.json`,
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: ROOT,
      mainEntryPointFilePath: `${ROOT}${types}`,
      compiler: { tsconfigFilePath: `${ROOT}tools/api/tsconfig.json` },
      apiReport: {
        enabled: true,
        reportFileName: name === "index" ? "sip-uri" : `sip-uri-${name}`,
        reportFolder: `${ROOT}tools/api`,
        reportTempFolder: `${ROOT}build/api`,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      newlineKind: "lf",
      messages: {
        compilerMessageReporting: { default: FAILING },
        extractorMessageReporting: {
          default: FAILING,
          "ae-missing-release-tag": SILENT, // every export is public
          "ae-forgotten-export": SILENT, // a helper type of another entry point
          "ae-undocumented": SILENT, // the report marks each of them
        },
        tsdocMessageReporting: { default: SILENT }, // "@throws X if", "{ a }" in code
      },
    },
  });
}

let failed = 0;
for (const target of Object.values(exports)) {
  const types = target.import?.types;
  if (types === undefined) continue; // package.json
  const { succeeded, apiReportChanged } = Extractor.invoke(configOf(types), {
    localBuild: !isCheck,
    messageCallback: (message) => {
      message.handled = message.logLevel !== "error";
    },
  });
  console.log(`${types}: ${apiReportChanged ? "changed" : "unchanged"}`);
  if (!succeeded) failed++;
}
process.exit(failed === 0 ? 0 : 1);
