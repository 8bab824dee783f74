import { button } from "./dom.ts";
import type { Mode } from "./mode.ts";

/** Fills a tab list; returns a function that marks the tab of a mode as selected. */
export function makeTabs(
  list: HTMLElement,
  panel: HTMLElement,
  modes: readonly Mode[],
  choose: (mode: Mode, isByKey: boolean) => void,
): (mode: Mode) => void {
  const tabs = modes.map((mode) => {
    const tab = button("tab", mode.title, () => choose(mode, false));
    tab.id = `tab-${mode.id}`;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    return tab;
  });
  list.append(...tabs);
  list.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(document.activeElement as HTMLButtonElement);
    const to = targetOf(event.key, at, tabs.length);
    const [tab, mode] = [tabs[to ?? -1], modes[to ?? -1]];
    if (at < 0 || tab === undefined || mode === undefined) return;
    event.preventDefault();
    choose(mode, true);
    tab.focus();
  });
  return ({ id }) => {
    for (const tab of tabs) {
      const isSelected = tab.id === `tab-${id}`;
      tab.setAttribute("aria-selected", String(isSelected));
      tab.tabIndex = isSelected ? 0 : -1;
      if (!isSelected) continue;
      panel.setAttribute("aria-labelledby", tab.id);
      // Only sideways: on a phone the list scrolls.
      list.scrollTo({ left: tab.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2 });
    }
  };
}

/** Returns the index of the tab that a key leads to (the tabs pattern of the ARIA Authoring Practices). */
function targetOf(key: string, at: number, count: number): number | null {
  if (key === "ArrowRight") return (at + 1) % count;
  if (key === "ArrowLeft") return (at + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
