/** What the workflows may do: no dependency and no build tool ever runs where a package can be published. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parseDocument } from "yaml";

const FOLDER = new URL("../../.github/workflows/", import.meta.url);
const files = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(new URL(file, FOLDER), "utf8");
  const document = parseDocument(text);
  return { file, text, document, workflow: document.toJS() };
});
const release = files.find(({ file }) => file === "release.yml")?.workflow;
const publish = release.jobs.publish;

describe.each(files)("$file", ({ text, document, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps ?? []);

  test("is YAML without errors and warnings", () => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
  });

  test("pins each action to a commit, and says its version", () => {
    const actions = text.split("\n").filter((line) => /\buses:/.test(line));
    const wrong = actions.filter(
      (line) => !/uses: (?:\S+@[\da-f]{40} # v\d+\.\d+\.\d+|\.\/\S+)$/.test(line),
    );
    expect(wrong).toEqual([]);
  });

  test("leaves no credentials after a checkout", () => {
    const checkouts = steps.filter(({ uses }) => /^actions\/checkout@/.test(uses));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const { with: options } of checkouts) expect(options["persist-credentials"]).toBe(false);
  });

  test("gives no job more than it needs", () => {
    expect([{}, { contents: "read" }]).toContainEqual(workflow.permissions);
    for (const job of jobs.filter((other) => other !== publish)) {
      expect([undefined, { contents: "read" }]).toContainEqual(job.permissions);
    }
  });

  test("puts nothing of an event into a script", () => {
    expect(steps.filter(({ run = "" }) => run.includes("${{"))).toEqual([]);
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
  });
});

test("only a tag starts a release", () => {
  expect(Object.keys(release.on)).toEqual(["push"]);
  expect(Object.keys(release.on.push)).toEqual(["tags"]);
});

test("the job that publishes runs after the tests, and runs nothing of the repository", () => {
  expect(publish.needs).toEqual(["test", "pack"]);
  expect(publish.permissions).toEqual({ "id-token": "write" });
  const actions = publish.steps.flatMap(({ uses = [] }) => uses);
  expect(actions.map((uses) => uses.split("@")[0])).toEqual([
    "actions/setup-node",
    "actions/download-artifact",
  ]);
  const scripts = publish.steps.flatMap(({ run = [] }) => run).join("\n");
  expect(scripts.match(/\b(?:node|npm|npx|git|bash|sh|curl)\b.*/g)).toEqual([
    'npm publish "./$TARBALL" --provenance --ignore-scripts --access public --tag "$tag"',
  ]);
});

test("the digest is checked before anything is published", () => {
  const names = publish.steps.map(({ run, uses }) => run ?? uses);
  const place = (part) => names.findIndex((name) => name.includes(part));
  expect(place("download-artifact")).toBeLessThan(place("sha256sum --check"));
  expect(place("sha256sum --check")).toBeLessThan(place("npm publish"));
  expect(publish.env.SHA256).toMatch(/needs\.pack\.outputs\.sha256/);
});

test("the job that packs runs no install script, and checks the lock and the release first", () => {
  const scripts = release.jobs.pack.steps.flatMap(({ run = [] }) => run);
  const installs = scripts.filter((run) => /npm (?:install|ci|pack)/.test(run));
  expect(installs).toHaveLength(3);
  for (const run of installs) expect(run).toContain("--ignore-scripts");
  const place = (part) => scripts.findIndex((run) => run.includes(part));
  expect(place("git status --porcelain")).toBeGreaterThan(place("npm run build"));
  expect(place("npm pack")).toBeGreaterThan(place("git status --porcelain"));
  expect(place("npm pack")).toBeGreaterThan(place("release-check -- --tag"));
});

test.each([
  ["v1.2.3", "latest"],
  ["v1.2.3-rc.1", "next"],
])("%s is published as %s", (GITHUB_REF_NAME, tag) => {
  const { run } = publish.steps.at(-1);
  const env = { ...process.env, GITHUB_REF_NAME, TARBALL: "a.tgz" };
  const out = execFileSync("bash", ["-ec", `npm() { echo "$@"; }\n${run}`], {
    encoding: "utf8",
    env,
  });
  expect(out).toBe(`publish ./a.tgz --provenance --ignore-scripts --access public --tag ${tag}\n`);
});
