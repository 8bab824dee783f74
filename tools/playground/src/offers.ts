import { fromUserInput } from "../../../src/forms/index.ts";
import { safeParseNameAddrList } from "../../../src/name-addr/index.ts";
import { safeParseTel } from "../../../src/tel/index.ts";
import { uriStrip } from "./components.ts";
import { element, note } from "./dom.ts";
import { codeLink } from "./issues.ts";
import type { Offer } from "./mode.ts";

/** Returns what a text that is not a URI may have been meant to be. */
export function offersFor(text: string): Offer[] {
  const typed = fromUserInput(text);
  const fix: Offer[] =
    typed.success && typed.value !== text
      ? [
          {
            title: "Did you mean this?",
            content: [
              uriStrip(typed.value),
              element(
                "ul",
                "changes",
                ...typed.changes.map(({ message, code }) =>
                  element("li", "", message, " ", codeLink(code)),
                ),
              ),
            ],
            button: "Use this URI",
            values: { uri: typed.value },
          },
        ]
      : [];
  const isHeader = safeParseNameAddrList(text).success && text.includes("<");
  return [
    ...fix,
    ...(isHeader
      ? [elsewhere("header", "This is the value of a header.", "Read the header", text)]
      : []),
    ...(safeParseTel(text).success
      ? [elsewhere("tel", "This is a tel URI.", "Read the tel URI", text)]
      : []),
    ...(!typed.success && fromUserInput(text, { defaultHost: "example.com" }).success
      ? [elsewhere("typed", "A person would know which host is meant.", "Complete it", text)]
      : []),
  ];
}

/** Returns an offer to open the text in another mode. */
function elsewhere(mode: string, words: string, button: string, text: string): Offer {
  return { title: "", content: [note(words)], button, mode, values: { text } };
}
