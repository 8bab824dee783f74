/** The version, its tag and its section in the CHANGELOG. */
import { run } from "../runtimes/process.mjs";

/**
 * @param {string} root
 * @param {string} version
 * @param {string} changelog the text of CHANGELOG.md
 * @param {string} [tag]
 * @returns {Promise<string[]>}
 */
export async function versionProblems(root, version, changelog, tag) {
  return [
    ...(tag === undefined ? await existingTag(root, version) : otherTag(version, tag)),
    ...changelogProblems(version, changelog),
  ];
}

async function existingTag(root, version) {
  const { stdout } = await run("git", ["tag", "--list", `v${version}`], { cwd: root });
  return stdout === ""
    ? []
    : [
        `package.json: version ${version} is released: the tag v${version} exists. ` +
          "Set the next one: npm version --no-git-tag-version NEXT",
      ];
}

function otherTag(version, tag) {
  return tag === `v${version}`
    ? []
    : [`package.json: the version is ${version}, but the tag is ${tag}. Tag v${version} instead`];
}

function changelogProblems(version, changelog) {
  const [, ...sections] = changelog.split(/^## /m);
  const named = (name) => sections.find((text) => text.split(/[\s]/, 1)[0] === name);
  const section = named(version);
  const isUnreleasedEmpty = (named("Unreleased") ?? "").replace("Unreleased", "").trim() === "";
  if (section === undefined) {
    const how = isUnreleasedEmpty ? "Write" : 'Rename "Unreleased" to';
    return [`CHANGELOG.md: version ${version} has no section. ${how}: ## ${version} - YYYY-MM-DD`];
  }
  const [, date = ""] = /^\S+ - (\d{4}-\d\d-\d\d)$/m.exec(section.split("\n", 1)[0]) ?? [];
  return [
    ...(Number.isNaN(Date.parse(date))
      ? [`CHANGELOG.md: the section ${version} has no date. Write: ## ${version} - YYYY-MM-DD`]
      : []),
    ...(isUnreleasedEmpty
      ? []
      : [
          `CHANGELOG.md: "Unreleased" is not empty. Move what ${version} has to its section, or set the ` +
            "next version: npm version --no-git-tag-version NEXT",
        ]),
  ];
}
