import { button, element, note } from "./dom.ts";
import { outcomeOf, programOf } from "./program.ts";

/** A longer program would only make the page slow. */
const LONGEST = 20_000;

/** Returns the program that gives a value, and the value as JSON, each with a button that copies it. */
export function codeNodes(expression: unknown, row: string): Node[] {
  const program = programOf(expression);
  if (program.length > LONGEST) return [note("The text is too long to be shown as code.")];
  const { isThrown, json } = outcomeOf(expression);
  return [
    block("TypeScript", row, program, "program"),
    block(isThrown ? "Throws a SipUriError with issues" : "Result", row, json, "result"),
  ];
}

function block(title: string, row: string, text: string, className: string): HTMLElement {
  const words = element("span", "", "Copy");
  words.setAttribute("aria-live", "polite");
  const copying = button("copy", "", () => {
    void copy(text, shown).then((isDone) => {
      words.textContent = isDone ? "Copied" : "Press Ctrl+C";
      setTimeout(() => {
        words.textContent = "Copy";
      }, 2000);
    });
  });
  copying.append(words, element("span", "spoken", ` the ${title}: ${row}`));
  const shown = element("pre", className, ...coloured(text));
  shown.tabIndex = 0; // it scrolls
  shown.setAttribute("role", "group");
  shown.setAttribute("aria-label", `${title}: ${row}`);
  return element(
    "div",
    "piece-of-code",
    element("div", "code-head", element("span", "", title), copying),
    shown,
  );
}

/** Returns code with its strings and keywords in another colour. */
function coloured(text: string): Node[] {
  return text
    .split(/("(?:[^"\\]|\\.)*"|\b(?:import|from|const|true|false|null)\b)/)
    .map((piece, i) => {
      const isText = piece.startsWith('"');
      const className =
        i % 2 === 0 ? "" : !isText ? "word" : piece.length > 40 ? "string long" : "string";
      return className === "" ? document.createTextNode(piece) : element("span", className, piece);
    });
}

/** Copies a text; if the browser does not allow that, selects it instead, and returns `false`. */
export async function copy(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown) getSelection()?.selectAllChildren(shown);
    return false;
  }
}
