/** The address of the site that the page is in, relative to the page; "" for a standalone page. */
export const SITE = document.documentElement.dataset.site ?? "";

/** Returns the address of what the site says about the code of an issue or a change. */
export const issuePage = (code: string) => `${SITE}issues.html#${code}`;
