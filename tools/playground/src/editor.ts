import type { Issue } from "../../../src/issue.ts";
import { button, element } from "./dom.ts";
import { drawLayer } from "./layer.ts";
import type { Field, Reading } from "./mode.ts";

/** A control of the form. */
export interface Control {
  /** Whether it shows a text with marks in it. */
  readonly isEditor: boolean;
  readonly node: HTMLElement;
  readonly input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  /** Shows whether a value has issues; an editor also shows its text with their marks. */
  draw(reading: Reading, issues: readonly Issue[]): void;
  /** Shows what is wrong with the value; "" if nothing is. */
  warn(words: string): void;
  get(): string;
  set(value: string): void;
}

/** Creates an editor: a textarea, with a layer under it that has the colours. */
export function makeEditor(id: string, field: Field, clear: () => void): Control {
  const layer = element("pre", "layer");
  layer.id = `${id}-layer`;
  layer.setAttribute("aria-hidden", "true");
  const input = element("textarea", "layer");
  Object.assign(input, { id, rows: 1, spellcheck: false, placeholder: field.placeholder ?? "" });
  input.setAttribute("autocomplete", "off");
  input.setAttribute("autocapitalize", "none");
  input.setAttribute("autocorrect", "off");
  input.setAttribute("aria-describedby", "verdict");
  if (field.kind === "line") {
    input.inputMode = "url";
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) event.preventDefault(); // it is one line
    });
  }
  const label = element("label", "", field.label);
  label.htmlFor = id;
  const clearing = button("quiet", "Clear", clear);
  clearing.setAttribute("aria-label", `Clear: ${field.label}`);
  return {
    isEditor: true,
    node: element(
      "div",
      "editor-block",
      element("div", "label-row", label, clearing),
      element("div", `editor ${field.kind}`, element("div", "text", layer, input)),
    ),
    input,
    draw: (reading, issues) => {
      drawLayer(layer, reading, issues);
      input.setAttribute("aria-invalid", String(issues.length > 0));
    },
    warn: () => {},
    get: () => input.value,
    set: (value) => {
      input.value = value;
    },
  };
}
