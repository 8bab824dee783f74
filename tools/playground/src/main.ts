import { makeAnnouncer } from "./announcer.ts";
import { showComponents } from "./components-view.ts";
import { byId } from "./dom.ts";
import { VALID } from "./examples.ts";
import { showExamples } from "./examples-view.ts";
import { makeFixOptions } from "./fix-options.ts";
import { showFix } from "./fixes-view.ts";
import { textInFragment, writeFragment } from "./fragment.ts";
import { markRow, tieTableToText } from "./highlight.ts";
import { showIssues } from "./issues-view.ts";
import { drawLayer } from "./layer.ts";
import { makeLengths } from "./lengths-view.ts";
import { mayBecomePassword } from "./password.ts";
import { read } from "./reading.ts";
import { verdictOf } from "./verdict.ts";

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

/** Shows all that there is to show of the text. */
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
  showFix(suggestion, reading, fixOptions(), takeAndEdit);
  announce(reading, verdict);
}

/** Puts the focus on some characters of the text. */
function select(start: number, end: number): void {
  input.focus();
  input.setSelectionRange(start, end);
}

/** Takes a text that was not typed: a step to go back from. */
function take(text: string): void {
  input.value = text;
  writeFragment(text, true);
  show();
}

/** The same, where the button that was pressed is of no more use. */
function takeAndEdit(text: string): void {
  take(text);
  select(text.length, text.length);
}

/** The same; the focus stays, so that the next example can be chosen. */
function takeExample(text: string): void {
  take(text);
  input.scrollIntoView({ block: "center" });
}

/** The text of the address, without a password if someone put one there. */
function load(): void {
  const text = textInFragment();
  input.value = text ?? (VALID.at(-1)?.text as string);
  if (text !== null) writeFragment(text, false);
  show();
}

/** The address follows the text when someone pauses, or leaves the text. */
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
byId("clear", HTMLButtonElement).addEventListener("click", () => takeAndEdit(""));
addEventListener("popstate", load);
let width = innerWidth;
addEventListener("resize", () => {
  if (innerWidth === width) return; // only a keyboard came or went
  width = innerWidth;
  show();
});
tieTableToText(components, layer, input);
showExamples(byId("examples", HTMLElement), takeExample);
load();
