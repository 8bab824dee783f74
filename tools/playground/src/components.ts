import { code, element, note, row, table } from "./dom.ts";
import { segmentNodes } from "./layer.ts";
import type { Kind, Part } from "./parts.ts";
import { readUri } from "./reading.ts";

const LABELS: Readonly<Record<Kind, string>> = {
  scheme: "scheme",
  user: "user",
  number: "number",
  password: "password",
  displayName: "display name",
  host: "host",
  port: "port",
  parameters: "parameter",
  headers: "header",
};

/** Components of a URI that occur at most once. They have a row even if they are absent. */
const SINGLE: readonly Kind[] = ["scheme", "user", "password", "host", "port"];

/** Returns the decoded parts of a text as a table, each part tied to its place in the text of an editor. */
export function componentTable(parts: readonly Part[], isWhole: boolean, editor: string): Node[] {
  if (parts.length === 0) return [note("No component was found before the first issue.")];
  const rows = isWhole
    ? [
        ...SINGLE.map((kind) => rowOf(kind, parts.find((part) => part.kind === kind) ?? null)),
        ...parts.filter(({ kind }) => !SINGLE.includes(kind)).map((part) => rowOf(part.kind, part)),
      ]
    : parts.map((part) => rowOf(part.kind, part));
  const created = table(["Component", "Plain text"], rows);
  created.dataset.editor = editor;
  return isWhole ? [created] : [created, note("These are the components before the first issue.")];
}

/** Returns the parts that a text has as a table. */
export function partTable(parts: readonly Part[], editor: string): HTMLTableElement {
  const created = table(
    ["Component", "Plain text"],
    parts.map((part) => rowOf(part.kind, part)),
  );
  created.dataset.editor = editor;
  return created;
}

/** Returns a URI with its components coloured. */
export function strip(text: string, parts: readonly Part[]): HTMLElement {
  const pieces = segmentNodes(text, parts, []);
  const isSeparator = (piece: HTMLElement) => /^[@;?&]$/.test(piece.textContent);
  const nodes = pieces.flatMap((piece) =>
    isSeparator(piece) ? [element("wbr", ""), piece] : [piece],
  );
  return element("code", "strip", ...nodes);
}

/** Returns a text that should be a URI, with its components coloured. */
export function uriStrip(text: string): HTMLElement {
  return strip(text, readUri(text).parts);
}

/** Returns the name of a component after a swatch in its colour. */
function label(kind: Kind, name: string | null): (Node | string)[] {
  return [swatch(kind), LABELS[kind], ...(name === null ? [] : [" ", code("", name)])];
}

/** Returns a small square in the colour of a kind. */
export function swatch(kind: Kind): HTMLElement {
  const created = element("span", "swatch");
  created.dataset.kind = kind;
  return created;
}

function rowOf(kind: Kind, part: Part | null): HTMLTableRowElement {
  const created = row(label(kind, part?.name ?? null), valueNodes(part));
  if (part === null) created.className = "absent";
  else {
    created.dataset.start = String(part.start);
    created.dataset.end = String(part.end);
  }
  return created;
}

function valueNodes(part: Part | null): HTMLElement[] {
  if (part === null) return [valueNode(null)];
  const { plain, wire, note } = part;
  const isEscaped = wire !== plain && wire !== true;
  return [
    valueNode(plain),
    ...(note === null ? [] : [element("span", "note", note)]),
    ...(isEscaped ? [element("span", "note wire", "written as ", code("", wire))] : []),
  ];
}

/** Returns a value; that there is no value, or that it is absent (`null`), in words. */
export function valueNode(value: string | true | null): HTMLElement {
  if (value === null) return element("span", "note", "none");
  if (value === true) return element("span", "note", "no value");
  return value === "" ? element("span", "note", "empty") : code("plain", value);
}

/** Returns rows that show parameters. */
export function parameterRows(
  parameters: readonly { readonly name: string; readonly value: string | true }[],
): HTMLTableRowElement[] {
  return parameters.map(({ name, value }) =>
    row(["parameter ", code("", name)], [valueNode(value)]),
  );
}
