import { element } from "./dom.ts";
import type { Kind, Part } from "./parts.ts";
import type { Reading } from "./reading.ts";
import { shown } from "./shown.ts";

const LABELS: Record<Kind, string> = {
  scheme: "scheme",
  user: "user",
  password: "password",
  host: "host",
  port: "port",
  parameters: "parameter",
  headers: "header",
};

/** Those of which there is one at most: what is absent is said too. */
const SINGLE: readonly Kind[] = ["scheme", "user", "password", "host", "port"];

/** Shows the decoded parts of a text as a table. */
export function showComponents(container: HTMLElement, { text, parts, isUri }: Reading): void {
  if (parts.length === 0) {
    const words =
      text === "" ? "Nothing yet." : "No component could be read before the first issue.";
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
  const note = isUri ? [] : [element("p", "note", "Read up to the first issue.")];
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
  const name = part?.name == null ? [] : [" ", element("code", "", shown(part.name))];
  const title = element("th", "", swatch, LABELS[kind], ...name);
  title.scope = "row";
  const row = element("tr", part ? "" : "absent", title, element("td", "", ...shownValue(part)));
  if (part) {
    row.dataset.start = String(part.start);
    row.dataset.end = String(part.end);
  }
  return row;
}

function shownValue(part: Part | null): HTMLElement[] {
  if (part === null) return [element("span", "note", "none")];
  const { plain, wire, note } = part;
  if (plain === true) return [element("span", "note", "no value")];
  const value =
    plain === "" ? element("span", "note", "empty") : element("code", "plain", shown(plain));
  const notes = note === null ? [] : [element("span", "note", note)];
  const written = wire === plain || wire === true ? [] : [element("code", "", shown(wire))];
  return [
    value,
    ...notes,
    ...written.map((code) => element("span", "note wire", "written ", code)),
  ];
}
