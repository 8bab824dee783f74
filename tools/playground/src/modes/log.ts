import { call } from "../call.ts";
import { element, makeVisible } from "../dom.ts";
import { changed, flag } from "../fields.ts";
import type { Mode } from "../mode.ts";
import { withMasks } from "../secrets.ts";
import { nothingYet } from "../verdict.ts";

type Name = "text" | "user" | "headers";

const INITIAL = `2026-11-30 10:15:02 INVITE sip:alice:secretword@atlanta.com;transport=tls SIP/2.0
{"to":"sips:bob:hunter2@biloxi.com","from":"tel:+1-201-555-0123"}
POST /Calls To=sip%3Acarol%3A1234%40chicago.com&SipAuthPassword=pass%20word`;

export const log: Mode<Name> = {
  id: "log",
  title: "Log line",
  lead: "Any text with its SIP passwords masked, whatever is around them and however they are escaped.",
  fields: {
    text: {
      kind: "block",
      label: "Text",
      initial: INITIAL,
      keep: withMasks,
      placeholder: "INVITE sip:alice:secret@example.com SIP/2.0",
    },
    user: flag("Mask users and numbers too"),
    headers: flag("Mask header values too"),
  },
  examples: [
    { label: "everything masked", values: { user: "on", headers: "on" } },
    {
      label: "a SIP message",
      values: {
        text: 'REGISTER sip:example.com SIP/2.0\nTo: "Bob" <sip:bob:pw@example.com>\nContact: <sip:bob:pw@192.0.2.4?Subject=private>',
        headers: "on",
      },
    },
    {
      label: "escaped twice",
      values: { text: "url=https%3A%2F%2Fx%2F%3Fto%3Dsip%253Aalice%253Asecret%2540h" },
    },
    { label: "cut off", values: { text: "<sip:alice:secret" } },
    { label: "not a URI", values: { text: "to=sip:alice:sec ret@exam_ple.com" } },
    { label: "nothing to mask", values: { text: "OPTIONS sip:alice@example.com:5060 SIP/2.0" } },
  ],
  issues: () => ({}), // any text has its secrets masked
  show({ text, user, headers }) {
    if (text === "") return { verdict: nothingYet("Paste a piece of a log."), rows: [] };
    const masking = call(
      "redact",
      text,
      changed({ user: user ? true : undefined, headers: headers ? true : undefined }),
    );
    const masked = masking.run();
    const count = masked === text ? 0 : masked.split(MASK).length - text.split(MASK).length;
    return {
      verdict:
        count <= 0
          ? { state: "good", words: masked === text ? "Nothing to mask." : "Masked." }
          : {
              state: "good",
              words: count === 1 ? "One secret masked." : `${count} secrets masked.`,
            },
      rows: [{ title: "What the log keeps", content: [maskedNode(masked)], call: masking }],
    };
  },
};

const MASK = "***";

function maskedNode(text: string): Node {
  const pieces = text.split(/(\*\*\*|\n)/).map((piece) => {
    if (piece === MASK) return element("mark", "", piece);
    return piece === "\n" ? piece : makeVisible(piece);
  });
  return element("pre", "masked", ...pieces);
}
