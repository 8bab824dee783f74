/** The site that the page is in, seen from the page; "" if the page is by itself. */
export const SITE = document.documentElement.dataset.site ?? "";

/** Returns the address of what the site says about the code of an issue or a change. */
export const issuePage = (code: string) => `${SITE}issues.html#${code}`;
