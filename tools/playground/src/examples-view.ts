import { button, element } from "./dom.ts";
import { type Example, NOT_VALID, VALID } from "./examples.ts";

/** Lists the examples, each of which is a button. */
export function showExamples(container: HTMLElement, take: (text: string) => void): void {
  container.append(group("Valid", VALID, take), group("Not valid", NOT_VALID, take));
}

function group(title: string, examples: readonly Example[], take: (text: string) => void) {
  const items = examples.map(({ text, shows }) => {
    const choose = button("example", "", () => take(text));
    choose.append(element("code", "", text), element("span", "note", shows));
    return element("li", "", choose);
  });
  return element("div", "", element("h3", "", title), element("ul", "", ...items));
}
