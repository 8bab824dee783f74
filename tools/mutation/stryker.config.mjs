/** run.mjs runs Stryker once for each part, which it names in MUTATION_PART. */
import { PARTS } from "./parts.mjs";

const name = process.env.MUTATION_PART ?? "core";

export default {
  mutate: PARTS[name].mutate,
  plugins: ["./tools/mutation/stryker/runner.mjs"],
  testRunner: "in-process",
  coverageAnalysis: "perTest",
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
  // A slow mutant on a busy machine must not count as killed. Stryker's count of hits ends endless loops.
  timeoutMS: 60_000,
  timeoutFactor: 4,
  dryRunTimeoutMinutes: 15,
  ignorePatterns: [
    "/.stryker-tmp/**",
    "/build/**",
    "/tools/bench/**",
    "/tools/integrations/**",
    "/tools/mutation/**",
    "/tools/playground/**",
    "/tools/runtimes/**",
  ],
  incremental: true,
  incrementalFile: `build/mutation/${name}-incremental.json`,
  reporters: ["json", "progress-append-only"],
  jsonReporter: { fileName: `build/mutation/${name}.json` },
  tempDirName: `.stryker-tmp/${name}`,
  packageManager: "npm",
  allowEmpty: false,
};
