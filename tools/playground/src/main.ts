import { copy } from "./code-view.ts";
import { byId } from "./dom.ts";
import { type Caret, issuesThatStay } from "./growth.ts";
import { tieTables } from "./layer.ts";
import { SITE } from "./links.ts";
import type { Mode, Values } from "./mode.ts";
import { MODES } from "./modes.ts";
import { type Actions, getValues, openMode, select, setValues, showView } from "./panel.ts";
import { fragmentOf, initialsOf, stateOf } from "./permalink.ts";
import { mayBecomePassword } from "./secrets.ts";
import { makeTabs } from "./tabs.ts";
import { makeThemeButton } from "./theme.ts";

const panel = byId("panel", HTMLElement);
let mode = MODES[0] as Mode;
/** The values of each mode while another one is shown. */
const valuesOf = new Map<Mode, Values>();
/** Where someone is typing. A text that was pasted or chosen is complete. */
let typing: Caret | null = null;

const actions: Actions = {
  edited,
  replace: (values, id) => {
    const target = MODES.find((other) => other.id === id) ?? mode;
    const [first = ""] = Object.keys(values);
    go(target, { ...current(target), ...values }, "push");
    select(first, values[first]?.length ?? 0, values[first]?.length ?? 0);
  },
  example: ({ values }) => {
    go(mode, { ...initialsOf(mode), ...given(values) }, "push");
    byId("form", HTMLElement).scrollIntoView({ block: "nearest" });
  },
};

function given(values: Partial<Values>): Values {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, value ?? ""]));
}

const markTab = makeTabs(byId("tabs", HTMLElement), panel, MODES, (chosen, isByKey) => {
  go(chosen, current(chosen), isByKey ? "replace" : "push");
});

function current(target: Mode): Values {
  return target === mode ? getValues() : (valuesOf.get(target) ?? initialsOf(target));
}

/** Shows a mode and its values, and writes them into the address. */
function go(target: Mode, values: Values, how: "push" | "replace"): void {
  typing = null;
  if (target === mode && panel.dataset.mode === mode.id) setValues(values);
  else {
    if (panel.dataset.mode === mode.id) valuesOf.set(mode, getValues());
    mode = target;
    panel.dataset.mode = mode.id;
    openMode(mode, values, actions);
    markTab(mode);
    document.title = `${mode.title} - SIP URI playground`;
  }
  show();
  writeAddress(how);
}

/** Shows everything about the values. */
function show(): void {
  const values = getValues();
  const view = mode.show(values, mode.issues(values));
  showView(view, values, issuesThatStay(mode, values, typing), actions);
}

/** Puts the mode and its values, without any password, into the address. */
function writeAddress(how: "push" | "replace"): void {
  const fragment = fragmentOf(mode, getValues());
  if (fragment === location.hash.slice(1)) return;
  if (how === "push") history.pushState(null, "", `#${fragment}`);
  else history.replaceState(null, "", `#${fragment}`);
}

/** Loads the mode and its values from the address, and removes any password from the address. */
function load(): void {
  const state = stateOf(location.hash.slice(1));
  const isEmpty = location.hash === "";
  go(state.mode, state.values, "replace");
  if (isEmpty) history.replaceState(null, "", location.pathname + location.search);
}

/** The address is updated when the user pauses or leaves the text. */
const PAUSE = 1000; // milliseconds
let timer = 0;
function edited(): void {
  show();
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (!Object.values(getValues()).some(mayBecomePassword)) writeAddress("replace");
  }, PAUSE);
}

panel.addEventListener("input", (event) => {
  const isPasted = event instanceof InputEvent && event.inputType === "insertFromPaste";
  const { id, selectionStart } = event.target as HTMLInputElement;
  typing = isPasted ? null : { field: id, at: selectionStart ?? 0 };
  edited();
});
panel.addEventListener("change", () => writeAddress("replace"));

/**
 * Once a text is left, it can be judged. Not while a pointer is pressed: what it is on would move away
 * before it is released.
 */
let isPressed = false;
addEventListener("pointerdown", () => {
  isPressed = true;
});
for (const end of ["pointerup", "pointercancel"] as const) {
  addEventListener(end, () => {
    isPressed = false;
    setTimeout(judge); // after the click
  });
}
panel.addEventListener("focusout", () => setTimeout(judge));
function judge(): void {
  if (isPressed || typing === null || document.activeElement?.id === typing.field) return;
  typing = null;
  show();
}

addEventListener("popstate", load);
let width = innerWidth;
addEventListener("resize", () => {
  if (innerWidth === width) return; // only the on-screen keyboard opened or closed
  width = innerWidth;
  show();
});
const copying = byId("copy-link", HTMLButtonElement);
copying.addEventListener("click", () => {
  writeAddress("replace");
  void copy(location.href, null).then((isDone) => {
    copying.textContent = isDone ? "Copied" : "Copy it from the address bar";
    setTimeout(() => {
      copying.textContent = "Copy link";
    }, 2000);
  });
});
makeThemeButton(byId("theme", HTMLButtonElement));
const documentation = byId("documentation", HTMLAnchorElement);
documentation.hidden = SITE === "";
documentation.href = SITE;
tieTables(panel);
load();
