import { fromUserInput } from "../../../../src/forms/index.ts";
import type { Issue } from "../../../../src/issue.ts";
import { call } from "../call.ts";
import { strip } from "../components.ts";
import { code, element, note, row, table } from "../dom.ts";
import { HOST_ENDS } from "../ends.ts";
import { changed, flag, input } from "../fields.ts";
import { codeLink } from "../issues.ts";
import type { Mode, Values } from "../mode.ts";
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
      ends: "any",
      placeholder: "bob@example.com",
    },
    defaultHost: {
      ...input("Host for a bare name or number", "pbx.example.com"),
      ends: () => HOST_ENDS,
    },
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
  issues(values) {
    const { issues = [] } = inputCall(values).run();
    return {
      text: values.text === "" ? [] : issues,
      defaultHost: hostIssues(values),
    };
  },
  show(values, { text: issues = [] }) {
    const { text } = values;
    const understood = inputCall(values);
    const result = understood.run();
    if (text === "")
      return { verdict: nothingYet("Type what a person would type."), notes: NOTES, rows: [] };
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
      readings: { text: { text, parts: isUntouched ? fixed.parts : [] } },
      notes: NOTES,
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
                  hostWouldDo(values) ? "Fill in the host to complete it." : "Nothing is guessed.",
                ),
              ],
          call: understood,
        },
      ],
    };
  },
};

const NOTES = { defaultHost: "This is not a host, so it is not used." };

/** Returns the call that understands the text, without a default host that is not a host. */
function inputCall(values: Values<Name>) {
  const { defaultHost, ...options } = optionsOf(values);
  const isUsed = defaultHost !== undefined && hostIssues(values).length === 0;
  return call(
    "fromUserInput",
    values.text,
    changed(isUsed ? { defaultHost, ...options } : options),
  );
}

function hostIssues(values: Values<Name>): readonly Issue[] {
  const { issues = [] } = fromUserInput("", changed(optionsOf(values)));
  return issues.filter(({ kind }) => kind === "options");
}

function optionsOf({ defaultHost, idn, underscores }: Values<Name>) {
  return {
    defaultHost: defaultHost.trim() || undefined,
    idn: idn ? true : undefined,
    underscores: underscores ? true : undefined,
  };
}

type Changes = NonNullable<ReturnType<typeof fromUserInput>["changes"]>;

/** Whether a default host is all that the text lacks. */
function hostWouldDo({ text, defaultHost }: Values<Name>): boolean {
  return defaultHost.trim() === "" && fromUserInput(text, { defaultHost: "example.com" }).success;
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
