import {
  fromUserInput,
  type UserInputChange,
  type UserInputOptions,
} from "../../../src/forms/index.ts";
import { button, element } from "./dom.ts";
import type { Reading } from "./reading.ts";
import { shown } from "./shown.ts";

/** Shows what a text could be meant to be, with a button that takes it. */
export function showFix(
  container: HTMLElement,
  { text, issues }: Reading,
  options: UserInputOptions,
  take: (uri: string) => void,
): void {
  container.replaceChildren();
  if (text === "") return;
  const result = fromUserInput(text, options);
  if (!result.success) {
    const known = issues.map(({ message }) => message);
    const reasons = result.issues.map(({ message }) => message);
    const words = reasons.filter((message) => !known.includes(message));
    if (lacksHost(text, options)) words.push("Give a host in the settings to complete it.");
    if (words.length > 0) container.append(element("p", "no-fix note", words.join(" ")));
  } else if (result.value !== text) {
    container.append(suggestion(result.value, result.changes, take));
  }
}

/** Whether with a host, whichever it is, the text would be a URI. */
function lacksHost(text: string, options: UserInputOptions): boolean {
  if (options.defaultHost !== undefined) return false;
  return fromUserInput(text, { ...options, defaultHost: "example.com" }).success;
}

function suggestion(uri: string, changes: readonly UserInputChange[], take: (uri: string) => void) {
  const use = button("primary", "Use this URI", () => take(uri));
  use.id = "take-fix";
  const items = changes.map(({ message, code }) =>
    element("li", "", message, " ", element("code", "note", code)),
  );
  const title = element("h2", "", "Did you mean this?");
  title.id = "fix-title";
  const made = element(
    "section",
    "card suggestion",
    title,
    element("code", "uri", shown(uri)),
    element("ul", "changes", ...items),
    use,
  );
  made.setAttribute("aria-labelledby", title.id);
  return made;
}
