/** What docs/issues.md says about each code, in Markdown: issue-texts.mjs makes it when the page is built. */
declare module "issue-texts" {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
