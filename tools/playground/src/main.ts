import { showComponents } from "./components-view.ts";
import { byId } from "./dom.ts";
import { FIRST_TEXT, showExamples } from "./examples.ts";
import { makeFixOptions, showFix } from "./fixes.ts";
import { mayBecomePassword, textInFragment, writeFragment } from "./fragment.ts";
import { showIssues } from "./issues-view.ts";
import { drawLayer, markRow, tieTableToText } from "./layer.ts";
import { makeLengths } from "./lengths-view.ts";
import { read } from "./reading.ts";
import { makeAnnouncer, verdictOf } from "./verdict.ts";

const input = byId("uri", HTMLTextAreaElement);
const layer = byId("layer", HTMLElement);
const verdictLine = byId("verdict", HTMLElement);
const issues = byId("issues", HTMLElement);
const components = byId("components", HTMLElement);
const suggestion = byId("fix", HTMLElement);
const policy = byId("policy", HTMLInputElement);
const fixOptions = makeFixOptions(show);
const showLengths = makeLengths(byId("lengths", HTMLElement));
const announce = makeAnnouncer(byId("announcer", HTMLElement));

/** Shows everything about the text. */
function show(): void {
  const reading = read(input.value, policy.checked);
  const verdict = verdictOf(reading);
  drawLayer(layer, reading);
  verdictLine.textContent = verdict.words;
  verdictLine.dataset.state = verdict.state;
  input.setAttribute("aria-invalid", String(verdict.state === "bad"));
  showIssues(issues, verdict.state === "none" ? { ...reading, issues: [] } : reading, select);
  showLengths(input.value);
  showComponents(components, reading);
  markRow(components, input);
  showFix(suggestion, reading, fixOptions(), replaceAndEdit);
  announce(reading, verdict);
}

/** Focuses the text and selects some of its characters. */
function select(start: number, end: number): void {
  input.focus();
  input.setSelectionRange(start, end);
}

/** Replaces the text with one that was not typed; the Back button returns to the previous text. */
function replace(text: string): void {
  input.value = text;
  writeFragment(text, true);
  show();
}

/** Replaces the text and moves the focus to it, because the button that was pressed has done its work. */
function replaceAndEdit(text: string): void {
  replace(text);
  select(text.length, text.length);
}

/** Replaces the text with an example; the focus stays, so that another example can be chosen. */
function showExample(text: string): void {
  replace(text);
  input.scrollIntoView({ block: "center" });
}

/** Loads the text from the address of the page, and removes any password from the address. */
function load(): void {
  const text = textInFragment();
  input.value = text ?? FIRST_TEXT;
  if (text !== null) writeFragment(text, false);
  show();
}

/** The address is updated when the user pauses or leaves the text. */
const PAUSE = 1000; // milliseconds
let timer = 0;
input.addEventListener("input", () => {
  show();
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (!mayBecomePassword(input.value)) writeFragment(input.value, false);
  }, PAUSE);
});
input.addEventListener("change", () => writeFragment(input.value, false));
input.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.isComposing) event.preventDefault(); // a URI is one line
});
policy.addEventListener("change", show);
byId("clear", HTMLButtonElement).addEventListener("click", () => replaceAndEdit(""));
addEventListener("popstate", load);
let width = innerWidth;
addEventListener("resize", () => {
  if (innerWidth === width) return; // only the on-screen keyboard opened or closed
  width = innerWidth;
  show();
});
tieTableToText(components, layer, input);
showExamples(byId("examples", HTMLElement), showExample);
load();
