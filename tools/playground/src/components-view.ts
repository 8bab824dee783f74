import { element, makeVisible } from "./dom.ts";
import type { Kind, Part } from "./parts.ts";
import type { Reading } from "./reading.ts";

const LABELS: Record<Kind, string> = {
  scheme: "scheme",
  user: "user",
  password: "password",
  host: "host",
  port: "port",
  parameters: "parameter",
  headers: "header",
};

/** Components that occur at most once. They have a row even if they are absent. */
const SINGLE: readonly Kind[] = ["scheme", "user", "password", "host", "port"];

/** Shows the decoded parts of a text as a table. */
export function showComponents(container: HTMLElement, { text, parts, isUri }: Reading): void {
  if (parts.length === 0) {
    const words = text === "" ? "Nothing yet." : "No component was found before the first issue.";
    container.replaceChildren(element("p", "note", words));
    return;
  }
  const rows = isUri
    ? [
        ...SINGLE.map((kind) => rowOf(kind, parts.find((part) => part.kind === kind) ?? null)),
        ...parts.filter(({ kind }) => !SINGLE.includes(kind)).map((part) => rowOf(part.kind, part)),
      ]
    : parts.map((part) => rowOf(part.kind, part));
  const body = element("tbody", "", ...rows);
  const note = isUri
    ? []
    : [element("p", "note", "These are the components before the first issue.")];
  container.replaceChildren(element("table", "", headOf(), body), ...note);
}

function headOf(): HTMLElement {
  const titles = ["Component", "Plain text"].map((title) => {
    const cell = element("th", "", title);
    cell.scope = "col";
    return cell;
  });
  return element("thead", "spoken", element("tr", "", ...titles));
}

function rowOf(kind: Kind, part: Part | null): HTMLElement {
  const swatch = element("span", "swatch");
  swatch.dataset.kind = kind;
  const name = part?.name == null ? [] : [" ", element("code", "", makeVisible(part.name))];
  const title = element("th", "", swatch, LABELS[kind], ...name);
  title.scope = "row";
  const row = element("tr", part ? "" : "absent", title, element("td", "", ...valueNodes(part)));
  if (part) {
    row.dataset.start = String(part.start);
    row.dataset.end = String(part.end);
  }
  return row;
}

function valueNodes(part: Part | null): HTMLElement[] {
  if (part === null) return [element("span", "note", "none")];
  const { plain, wire, note } = part;
  if (plain === true) return [element("span", "note", "no value")];
  const value =
    plain === "" ? element("span", "note", "empty") : element("code", "plain", makeVisible(plain));
  const notes = note === null ? [] : [element("span", "note", note)];
  const written = wire === plain || wire === true ? [] : [element("code", "", makeVisible(wire))];
  return [
    value,
    ...notes,
    ...written.map((code) => element("span", "note wire", "written as ", code)),
  ];
}
