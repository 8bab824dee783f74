import { element } from "./dom.ts";
import { type Control, makeEditor } from "./editor.ts";
import type { Field } from "./mode.ts";

/** Creates the control of a field. */
export function makeControl(id: string, field: Field, clear: () => void): Control {
  if (field.kind === "line" || field.kind === "block") return makeEditor(id, field, clear);
  const input = makeInput(field);
  input.id = id;
  const label = element("label", "", field.label);
  label.htmlFor = id;
  const note = element("span", "note", field.note ?? "");
  const wrong = element("span", "note wrong");
  note.id = `${id}-note`;
  wrong.id = `${id}-wrong`;
  input.setAttribute("aria-describedby", `${note.id} ${wrong.id}`);
  const isFlag = input instanceof HTMLInputElement && input.type === "checkbox";
  return {
    isEditor: false,
    node: isFlag
      ? element("p", "choice", input, label, note, wrong)
      : element("p", "field", label, input, note, wrong),
    input,
    draw: (_, issues) => input.setAttribute("aria-invalid", String(issues.length > 0)),
    warn: (words) => {
      wrong.textContent = words;
    },
    get: () => (isFlag ? (input.checked ? "on" : "") : input.value),
    set: (value) => {
      if (isFlag) input.checked = value !== "";
      else input.value = value;
    },
  };
}

function makeInput(field: Field): Control["input"] {
  if (field.kind === "choice") {
    const options = Object.entries(field.options ?? {}).map(([value, words]) => {
      const option = element("option", "", words);
      option.value = value;
      return option;
    });
    return element("select", "", ...options);
  }
  if (field.kind === "flag") {
    const box = element("input", "");
    box.type = "checkbox";
    return box;
  }
  const created = element(field.kind === "lines" ? "textarea" : "input", "");
  created.placeholder = field.placeholder ?? "";
  created.spellcheck = false;
  created.setAttribute("autocomplete", "off");
  created.setAttribute("autocapitalize", "none");
  if (created instanceof HTMLTextAreaElement) created.rows = 3;
  return created;
}
