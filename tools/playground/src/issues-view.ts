import type { Issue } from "../../../src/index.ts";
import { formatIssues } from "../../../src/report/index.ts";
import { button, element } from "./dom.ts";
import type { Reading } from "./reading.ts";
import { placeOf } from "./verdict.ts";

/** Lists the issues of a text, each under the characters that it is about. */
export function showIssues(
  list: HTMLElement,
  { text, issues }: Reading,
  select: (start: number, end: number) => void,
): void {
  const columns = columnsIn(list);
  const items = issues.map((issue) => {
    const { start, end, message, component, code } = issue;
    const meta = element(
      "p",
      "meta",
      button("link", `Go to ${placeOf(issue, text.length)}`, () => select(start ?? 0, end ?? 0)),
      ...(component === null ? [] : [element("span", "", `in the ${component}`)]),
      element("code", "", code),
    );
    return element("li", "", excerpt(text, issue, columns), element("p", "message", message), meta);
  });
  list.hidden = items.length === 0;
  list.replaceChildren(...items);
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
function columnsIn(list: HTMLElement): number {
  const ruler = element("pre", "excerpt ruler", "0".repeat(100));
  list.hidden = false;
  list.replaceChildren(element("li", "", ruler));
  const item = ruler.parentElement as HTMLElement;
  const { paddingLeft, paddingRight } = getComputedStyle(item);
  const room = item.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  return Math.floor(room / (ruler.getBoundingClientRect().width / 100));
}
