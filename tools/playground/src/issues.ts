import texts from "issue-texts";
import type { Issue } from "../../../src/issue.ts";
import { formatIssues } from "../../../src/report/index.ts";
import { button, element, link } from "./dom.ts";
import { issuePage, SITE } from "./links.ts";

/** Lists the issues of a text, each under the characters that it is about. */
export function issueItems(
  text: string,
  issues: readonly Issue[],
  columns: number,
  select: (start: number, end: number) => void,
): HTMLElement[] {
  return issues.map((issue) => {
    const { start, end, component, path } = issue;
    const place = button("link", `Go to ${placeOf(issue, text.length)}`, () =>
      select(start ?? 0, end ?? 0),
    );
    const where = path === null ? component && `in the ${component}` : `in ${path.join(".")}`;
    return element(
      "li",
      "",
      ...(start === null ? [] : [excerpt(text, issue, columns)]),
      element("p", "message", issue.message),
      element(
        "div",
        "meta",
        ...(start === null ? [] : [place]),
        ...(where ? [element("span", "", where)] : []),
        codeLink(issue.code),
      ),
    );
  });
}

/**
 * Returns a code. In the site it is a link to what the documentation says about it; in a standalone page it opens that
 * text.
 */
export function codeLink(code: string): HTMLElement {
  const name = element("code", "", code);
  if (SITE !== "") {
    const created = link(issuePage(code), name);
    created.className = "code-link";
    return created;
  }
  const summary = element("summary", "code-link", name);
  return element("details", "meaning", summary, element("p", "", ...markdown(texts[code] ?? "")));
}

/** Returns a text in which code is between backticks. */
function markdown(text: string): (Node | string)[] {
  return text
    .split(/(`+[^`]+`+)/)
    .map((piece, i) =>
      i % 2 === 0 ? piece : element("code", "", piece.replaceAll("`", "").trim()),
    );
}

/**
 * Returns the text around an issue, with a caret in the line below. It is hidden from screen readers,
 * because the words say the same.
 */
function excerpt(text: string, issue: Issue, columns: number): HTMLElement {
  const [line = "", marks = ""] = formatIssues(text, [issue], { columns }).split("\n");
  const created = element("pre", "excerpt", `${line}\n`, element("span", "carets", marks));
  created.setAttribute("aria-hidden", "true");
  return created;
}

/** Returns how many characters of an excerpt fit into a line of the list. */
export function columnsIn(list: HTMLElement): number {
  const ruler = element("pre", "excerpt ruler", "0".repeat(100));
  list.hidden = false;
  list.replaceChildren(element("li", "", ruler));
  const item = ruler.parentElement as HTMLElement;
  const { paddingLeft, paddingRight } = getComputedStyle(item);
  const room = item.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  const columns = Math.floor(room / (ruler.getBoundingClientRect().width / 100));
  return Math.max(columns, 1); // a page that is not shown yet may have no width
}

/** Returns where an issue is, in words, for a reader who counts from 1. */
export function placeOf({ start, end }: Issue, length: number): string {
  const first = (start ?? 0) + 1;
  const last = end ?? 0;
  if (first > length) return "the end";
  return last > first ? `characters ${first} to ${last}` : `character ${first}`;
}
