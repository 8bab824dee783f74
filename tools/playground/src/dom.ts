import { visible } from "../../../src/report/visible.ts";

/** Returns the element of index.html with this id. */
export function byId<E extends HTMLElement>(id: string, type: new () => E): E {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`index.html has no ${type.name} #${id}`);
}

/** Creates an element. A string always becomes text, never HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(tag);
  if (className !== "") created.className = className;
  created.append(...children);
  return created;
}

/** Creates a button. */
export function button(className: string, label: string, onClick: () => void): HTMLButtonElement {
  const created = element("button", className, label);
  created.type = "button";
  created.addEventListener("click", onClick);
  return created;
}

/** Creates a link. */
export function link(href: string, label: Node | string): HTMLAnchorElement {
  const created = element("a", "", label);
  created.href = href;
  return created;
}

/** Creates a piece of code in which every character is visible. */
export function code(className: string, text: string): HTMLElement {
  return element("code", className, makeVisible(text));
}

/** Creates a paragraph that explains something. */
export function note(...children: readonly (Node | string)[]): HTMLElement {
  return element("p", "note", ...children);
}

/** Creates a table whose rows have a title; the titles of two columns are only for screen readers. */
export function table(
  columns: readonly string[],
  rows: readonly HTMLTableRowElement[],
): HTMLTableElement {
  const titles = columns.map((title) => {
    const cell = element("th", "", title);
    cell.scope = "col";
    return cell;
  });
  const isPair = columns.length === 2;
  const head = element("thead", isPair ? "spoken" : "", element("tr", "", ...titles));
  return element("table", isPair ? "pairs" : "", head, element("tbody", "", ...rows));
}

/** Creates a row of a table. */
export function row(
  title: readonly (Node | string)[],
  ...cells: readonly (readonly (Node | string)[])[]
): HTMLTableRowElement {
  const head = element("th", "", ...title);
  head.scope = "row";
  return element("tr", "", head, ...cells.map((cell) => element("td", "", ...cell)));
}

/**
 * Returns a text in which every character is visible and none has an effect on the display. Control
 * characters become `\u{...}`, because few fonts have pictures of them.
 */
export function makeVisible(text: string): string {
  const hex = (control: string) => control.charCodeAt(0).toString(16).toUpperCase();
  return visible(text.replace(/\p{Cc}/gu, (control) => `\\u{${hex(control)}}`));
}
