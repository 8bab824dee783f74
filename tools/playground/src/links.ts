/** The site that the page belongs to: one constant, set when the page is built. */
const SITE = document.documentElement.dataset.site ?? "./";

/** Opened from the disk, the page is in build/playground/ of a clone, and the documentation in docs/. */
const isFile = location.protocol === "file:";

export const DOCUMENTATION = isFile ? "../../docs/README.md" : SITE;

/** Returns the address of what the documentation says about the code of an issue or a change. */
export function issuePage(code: string): string {
  return `${isFile ? "../../docs/issues.md" : `${SITE}issues.html`}#${code}`;
}
