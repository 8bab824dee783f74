/** One part at a time (run.mjs), with what stands in MUTATION_PART. */
import { PARTS } from "./parts.mjs";

const name = process.env.MUTATION_PART ?? "src";

export default {
  mutate: PARTS[name].mutate,
  plugins: ["./test/mutation/stryker/runner.mjs"],
  testRunner: "in-process",
  coverageAnalysis: "perTest",
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
  // A machine that is busy must not make a slow mutant a killed one; loops end by Stryker's count of hits.
  timeoutMS: 60_000,
  timeoutFactor: 4,
  dryRunTimeoutMinutes: 15,
  ignorePatterns: [
    "/bench/**",
    "/build/**",
    "/test/integrations/**",
    "/test/runtimes/**",
    "/test/mutation/**",
  ],
  incremental: true,
  incrementalFile: `build/mutation/${name}-incremental.json`,
  reporters: ["json", "progress-append-only"],
  jsonReporter: { fileName: `build/mutation/${name}.json` },
  tempDirName: `.stryker-tmp/${name}`,
  packageManager: "npm",
  allowEmpty: false,
};
