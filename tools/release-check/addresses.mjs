/** Where the project is found: "repository" in package.json is its only source, and the rest must agree with it. */

/** OWNER is to be replaced. */
const REPOSITORY = /^git\+(https:\/\/[^/\s]+\/(?!OWNER\/)[^/\s]+\/[^/\s]+)\.git$/;
const MAIL_OR_URL = /https:\/\/[^/\s]+\/(?!OWNER\/)[^\s)>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

/**
 * @param {{ repository?: string | { url?: string }, homepage?: string, bugs?: string | { url?: string } }} manifest
 * @param {string} security the text of SECURITY.md
 * @returns {string[]}
 */
export function addressProblems({ repository, homepage, bugs }, security) {
  const written = urlOf(repository);
  const address = REPOSITORY.exec(written ?? "")?.[1];
  const known = address ?? "https://github.com/OWNER/sip-uri";
  return [
    ...(address === undefined ? [repositoryProblem(written, known)] : []),
    ...fieldProblems("homepage", homepage, "homepage", `${known}#readme`),
    ...fieldProblems("bugs", urlOf(bugs), "bugs.url", `${known}/issues`),
    ...(saysWhereToReport(security)
      ? []
      : [
          "SECURITY.md: the paragraph on reporting has no address. Write there a mail address or " +
            `${known}/security/advisories/new (and switch on private reporting in the repository's settings)`,
        ]),
  ];
}

/** @param {string | { url?: string } | undefined} field */
function urlOf(field) {
  return typeof field === "string" ? field : field?.url;
}

/** npm refuses the provenance of a package whose repository is not the one that publishes it. */
function repositoryProblem(written, known) {
  const what = written === undefined ? "is absent" : `is not like git+${known}.git`;
  return (
    `package.json: "repository" ${what}. Set it, then run this tool again: ` +
    `npm pkg set repository.type=git repository.url=git+${known}.git`
  );
}

/** @param {string} name @param {string | undefined} url @param {string} key @param {string} wanted */
function fieldProblems(name, url, key, wanted) {
  if (url === wanted) return [];
  const what = url === undefined ? "is absent" : `does not follow from "repository"`;
  return [`package.json: "${name}" ${what}. Set it: npm pkg set ${key}=${wanted}`];
}

/** Code is left out: it may have URIs in it. */
function saysWhereToReport(security) {
  const paragraphs = security.replace(/^```.*?^```$|`[^`\n]*`/gms, "").split(/\n\s*\n/);
  return paragraphs.some((text) => /\breport/i.test(text) && MAIL_OR_URL.test(text));
}
