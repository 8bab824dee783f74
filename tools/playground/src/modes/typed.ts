import { safeParse } from "../../../../src/index.ts";
import { call } from "../call.ts";
import { strip } from "../components.ts";
import { code, element, note, row, table } from "../dom.ts";
import { changed, flag, input } from "../fields.ts";
import { codeLink } from "../issues.ts";
import type { Mode } from "../mode.ts";
import { readUri } from "../reading.ts";
import { cautionsOf } from "../routing.ts";
import { withoutPassword } from "../secrets.ts";
import { badVerdict, goodVerdict, nothingYet } from "../verdict.ts";

type Name = "text" | "defaultHost" | "idn" | "underscores";

export const typed: Mode<Name> = {
  id: "typed",
  title: "What people type",
  lead: "The address that a person meant, the changes that make it a URI, and no guess where two readings are possible.",
  fields: {
    text: {
      kind: "line",
      label: "What was typed",
      initial: " Sip: Alice Smith@Exämple.com, ",
      keep: withoutPassword,
      canGrow: () => true, // nearly every text is the beginning of something
      placeholder: "bob@example.com",
    },
    defaultHost: input("Host for a bare name or number", "pbx.example.com"),
    idn: flag("Convert host names to ASCII", "xn--…", "on"),
    underscores: flag("Underscores in hosts"),
  },
  examples: [
    { label: "no scheme", values: { text: "bob@example.com" } },
    {
      label: "a number",
      values: { text: "+1 (212) 555-1212", defaultHost: "pbx.example.com" },
    },
    { label: "an extension", values: { text: "1001", defaultHost: "pbx.example.com" } },
    { label: "from an e-mail", values: { text: '"Bob" <sip:bob@example.com>;' } },
    { label: "from a web page", values: { text: "sip://bob@example.com" } },
    {
      label: "a tel link",
      values: { text: "tel:+1-201-555-0123", defaultHost: "pbx.example.com" },
    },
    { label: "full width", values: { text: "ｓｉｐ：ｂｏｂ＠ｅｘａｍｐｌｅ．ｃｏｍ" } },
    { label: "two readings", values: { text: "sip:bob@example.com@evil.example" } },
    {
      label: "an extension after a number",
      values: { text: "+1 212 555 1212 ext. 5", defaultHost: "h" },
    },
  ],
  show({ text, defaultHost, ...flags }) {
    const host = defaultHost.trim();
    const isHost = host === "" || safeParse(`sip:${host}`).value?.host === host;
    const understanding = call(
      "fromUserInput",
      text,
      changed({
        defaultHost: isHost && host !== "" ? host : undefined,
        idn: flags.idn ? true : undefined,
        underscores: flags.underscores ? true : undefined,
      }),
    );
    const result = understanding.run();
    const notes = isHost ? {} : { defaultHost: "This is not a host, so it is not used." };
    if (text === "")
      return { verdict: nothingYet("Type what a person would type."), notes, rows: [] };
    const { issues = [] } = result;
    const isUntouched = result.value === text;
    const fixed = readUri(result.value ?? "");
    const cautions = fixed.uri ? cautionsOf(fixed.uri) : [];
    return {
      verdict: result.success
        ? goodVerdict(isUntouched ? "A valid SIP URI as it is" : "Understood", cautions)
        : issues[0]?.kind === "syntax"
          ? { state: "bad", words: "Not understood." }
          : badVerdict("SIP URI", issues),
      cautions,
      readings: { text: { text, issues, parts: isUntouched ? fixed.parts : [] } },
      notes,
      rows: [
        {
          title: "The URI",
          content: result.success
            ? [
                element("p", "built", strip(fixed.text, fixed.parts)),
                ...(isUntouched ? [] : [changesTable(text, result.changes)]),
              ]
            : [
                note(
                  hostWouldDo(text, host)
                    ? "Fill in the host to complete it."
                    : "Nothing is guessed.",
                ),
              ],
          call: understanding,
        },
      ],
    };
  },
};

type Changes = NonNullable<ReturnType<typeof understood>["changes"]>;
const understood = (text: string, defaultHost: string) =>
  call("fromUserInput", text, { defaultHost }).run();

/** Whether a default host is all that the text lacks. */
function hostWouldDo(text: string, host: string): boolean {
  return host === "" && understood(text, "example.com").success;
}

function changesTable(text: string, changes: Changes): HTMLElement {
  const created = table(
    ["Change", "What it was"],
    changes.map(({ message, code: name, start, end }) =>
      row(
        [message, " ", codeLink(name)],
        [
          start === end
            ? element("span", "note", "nothing")
            : code("removed", text.slice(start, end)),
        ],
      ),
    ),
  );
  created.classList.add("long-titles");
  return created;
}
