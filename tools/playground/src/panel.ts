import { codeNodes } from "./code-view.ts";
import { makeControl } from "./controls.ts";
import { button, byId, element } from "./dom.ts";
import type { Control } from "./editor.ts";
import { isEmpty } from "./growth.ts";
import { columnsIn, issueItems } from "./issues.ts";
import { markRow } from "./layer.ts";
import type { Example, FieldIssues, Mode, Offer, Row, Values, View } from "./mode.ts";
import { makeAnnouncer, spokenVerdict } from "./verdict.ts";

/** What the panel asks the page to do. */
export interface Actions {
  edited(): void;
  /** Replaces values with ones that were not typed, perhaps in another mode. */
  replace(values: Values, mode: string | undefined): void;
  example(example: Example): void;
}

const panel = byId("panel", HTMLElement);
const form = byId("form", HTMLElement);
const settings = byId("settings", HTMLElement);
const lead = byId("lead", HTMLElement);
const verdictLine = byId("verdict", HTMLElement);
const issueList = byId("issues", HTMLElement);
const cautionList = byId("cautions", HTMLElement);
const offerList = byId("offers", HTMLElement);
const rowList = byId("rows", HTMLElement);
const exampleList = byId("examples", HTMLElement);
const announce = makeAnnouncer(byId("announcer", HTMLElement));

let controls: Readonly<Record<string, Control>> = {};

/** Fills the form with the controls of a mode, and lists its examples. */
export function openMode(mode: Mode, values: Values, actions: Actions): void {
  lead.textContent = mode.lead;
  controls = Object.fromEntries(
    Object.entries(mode.fields).map(([id, field]) => {
      const control = makeControl(id, field, () => {
        actions.replace({ [id]: "" }, undefined);
        control.input.focus();
      });
      return [id, control];
    }),
  );
  const all = Object.values(controls);
  const editors = all.filter(({ isEditor }) => isEditor).map(({ node }) => node);
  settings.replaceChildren(...all.filter(({ isEditor }) => !isEditor).map(({ node }) => node));
  settings.hidden = settings.childElementCount === 0;
  form.replaceChildren(...editors);
  if (editors.length === 0) form.append(settings);
  else offerList.after(settings);
  exampleList.replaceChildren(
    ...mode.examples.map((example) =>
      element(
        "li",
        "",
        button("example", example.label, () => actions.example(example)),
      ),
    ),
  );
  setValues(values);
}

/** Puts values into the controls. */
export function setValues(values: Values): void {
  for (const [id, control] of Object.entries(controls)) control.set(values[id] ?? "");
}

/** Returns what is in the controls. */
export function getValues(): Values {
  return Object.fromEntries(Object.entries(controls).map(([id, control]) => [id, control.get()]));
}

/** Focuses a text and selects some of its characters. */
export function select(id: string, start: number, end: number): void {
  const input = controls[id]?.input;
  if (!(input instanceof HTMLTextAreaElement)) return;
  input.focus();
  input.setSelectionRange(start, end);
}

/** Shows what a mode says about the values, and the issues of them that stay whatever is typed next. */
export function showView(view: View, values: Values, issues: FieldIssues, actions: Actions): void {
  const isOpen = view.verdict.state === "bad" && isEmpty(issues);
  const verdict = isOpen ? OPEN : view.verdict;
  const placed = Object.entries(controls)
    .filter(([, { isEditor }]) => isEditor)
    .map(([id]) => ({ id, text: values[id] ?? "", issues: issues[id] ?? [] }));
  for (const [id, control] of Object.entries(controls)) {
    const own = issues[id] ?? [];
    control.draw(view.readings?.[id] ?? { text: values[id] ?? "", parts: [] }, own);
    control.warn(own.length > 0 ? (view.notes?.[id] ?? "") : "");
  }
  verdictLine.textContent = verdict.words;
  panel.dataset.state = verdict.state;
  const general = Object.entries(issues).flatMap(([id, own = []]) =>
    controls[id]?.isEditor || view.notes?.[id] !== undefined ? [] : own,
  );
  const { cautions = [] } = view;
  const columns = columnsIn(issueList);
  const items = [
    ...placed.flatMap(({ id, text, issues }) =>
      issueItems(text, issues, columns, (start, end) => select(id, start, end)),
    ),
    ...issueItems("", general, columns, () => {}),
  ];
  fill(issueList, items);
  fill(
    cautionList,
    cautions.map((words) => element("li", "", words)),
  );
  fill(offerList, isOpen ? [] : (view.offers ?? []).map((offer) => offerNode(offer, actions)));
  fill(rowList, view.rows.map(rowNode));
  markRow(panel);
  announce(spokenVerdict(verdict, placed, general, cautions));
}

const OPEN = { state: "open", words: "Not complete yet." } as const;

/** Whether code that is below what it gives is shown, by the title of its row. */
const isShown = new Map<string, boolean>();

/** Returns what is seen, and beside it, or below on a narrow screen, the code that gives it. */
function rowNode({ title, content, call }: Row, index: number): HTMLElement {
  const code = element(
    "details",
    "code card",
    element("summary", "", "Code"),
    ...codeNodes(call, title),
  );
  const isWide = matchMedia("(min-width: 56rem)").matches;
  code.open = isWide || (isShown.get(title) ?? index === 0);
  code.addEventListener("toggle", () => isShown.set(title, code.open));
  const seen = element("div", "seen card", ...content);
  return element("section", "row", element("h2", "", title), seen, code);
}

function fill(list: HTMLElement, items: readonly HTMLElement[]): void {
  list.hidden = items.length === 0;
  list.replaceChildren(...items);
}

function offerNode({ title, content, button: words, mode, values }: Offer, actions: Actions) {
  const use = button(mode === undefined ? "primary" : "secondary", words, () =>
    actions.replace(values, mode),
  );
  const heading = title === "" ? [] : [element("h2", "", title)];
  return element("li", "offer", ...heading, ...content, use);
}
