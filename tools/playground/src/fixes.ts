import {
  fromUserInput,
  type UserInputChange,
  type UserInputOptions,
} from "../../../src/forms/index.ts";
import { safeParse } from "../../../src/index.ts";
import { button, byId, element, makeVisible } from "./dom.ts";
import type { Reading } from "./reading.ts";

/** Returns a function that reads the settings for fixes. It reports and ignores an invalid default host. */
export function makeFixOptions(onChange: () => void): () => UserInputOptions {
  const field = byId("default-host", HTMLInputElement);
  const note = byId("default-host-note", HTMLElement);
  const idn = byId("idn", HTMLInputElement);
  field.addEventListener("input", onChange);
  idn.addEventListener("change", onChange);
  return () => {
    const defaultHost = field.value.trim();
    const isGood = defaultHost === "" || isHost(defaultHost);
    note.textContent = isGood ? "" : "This is not a host, so it is not used.";
    field.setAttribute("aria-invalid", String(!isGood));
    return { idn: idn.checked, ...(isGood && defaultHost !== "" ? { defaultHost } : {}) };
  };
}

function isHost(text: string): boolean {
  return safeParse(`sip:${text}`).value?.host === text;
}

/** Shows the URI that a text may be meant to be, with a button that accepts it. */
export function showFix(
  container: HTMLElement,
  { text, issues }: Reading,
  options: UserInputOptions,
  accept: (uri: string) => void,
): void {
  container.replaceChildren();
  if (text === "") return;
  const result = fromUserInput(text, options);
  if (!result.success) {
    const known = issues.map(({ message }) => message);
    const reasons = result.issues.map(({ message }) => message);
    const words = reasons.filter((message) => !known.includes(message));
    if (lacksHost(text, options)) words.push("Enter a host in the settings to complete it.");
    if (words.length > 0) container.append(element("p", "no-fix note", words.join(" ")));
  } else if (result.value !== text) {
    container.append(suggestion(result.value, result.changes, accept));
  }
}

/** Whether the text would be a URI if it had a host. */
function lacksHost(text: string, options: UserInputOptions): boolean {
  if (options.defaultHost !== undefined) return false;
  return fromUserInput(text, { ...options, defaultHost: "example.com" }).success;
}

function suggestion(
  uri: string,
  changes: readonly UserInputChange[],
  accept: (uri: string) => void,
) {
  const use = button("primary", "Use this URI", () => accept(uri));
  use.id = "take-fix";
  const items = changes.map(({ message, code }) =>
    element("li", "", message, " ", element("code", "note", code)),
  );
  const title = element("h2", "", "Did you mean this?");
  title.id = "fix-title";
  const card = element(
    "section",
    "card suggestion",
    title,
    element("code", "uri", makeVisible(uri)),
    element("ul", "changes", ...items),
    use,
  );
  card.setAttribute("aria-labelledby", title.id);
  return card;
}
