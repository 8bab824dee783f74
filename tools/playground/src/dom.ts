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

/**
 * Returns a text in which every character is visible and none has an effect on the display. Control
 * characters become `\u{…}`, because few fonts have pictures of them.
 */
export function makeVisible(text: string): string {
  const hex = (control: string) => control.charCodeAt(0).toString(16).toUpperCase();
  return visible(text.replace(/\p{Cc}/gu, (control) => `\\u{${hex(control)}}`));
}
