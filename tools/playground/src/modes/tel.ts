import { unescapeText } from "../../../../src/escape.ts";
import { type SipUri, SipUriError } from "../../../../src/index.ts";
import type { Issue } from "../../../../src/issue.ts";
import { type TelUri, telephoneNumber } from "../../../../src/tel/index.ts";
import { type Call, call } from "../call.ts";
import { componentTable, parameterRows, partTable, uriStrip } from "../components.ts";
import { code, element, note, row, table } from "../dom.ts";
import { SIP_ENDS, TEL_ENDS } from "../ends.ts";
import { input } from "../fields.ts";
import type { Mode, Row, View } from "../mode.ts";
import type { Part } from "../parts.ts";
import { readUri } from "../reading.ts";
import { withoutPassword } from "../secrets.ts";
import { badVerdict, goodVerdict, nothingYet } from "../verdict.ts";

type Name = "text" | "host";

export const tel: Mode<Name> = {
  id: "tel",
  title: "tel",
  lead: "Telephone numbers: tel URIs (RFC 3966), the number in a SIP URI, and each as the other (RFC 3261 §19.1.6).",
  fields: {
    text: {
      kind: "line",
      label: "tel or SIP URI",
      initial: "tel:+1-201-555-0123;ext=42",
      keep: withoutPassword,
      ends: () => [...TEL_ENDS, ...SIP_ENDS],
      placeholder: "tel:+12015550123",
    },
    host: {
      ...input("Gateway", "example.com", "The host of the SIP URI."),
      initial: "example.com",
    },
  },
  examples: [
    { label: "local", values: { text: "tel:7042;phone-context=example.com" } },
    { label: "local, by prefix", values: { text: "tel:863-1234;phone-context=+1-914-555" } },
    { label: "number portability", values: { text: "tel:+12015550123;npdi;rn=+12025550100" } },
    {
      label: "SIP, user=phone",
      values: { text: "sip:+12015550123;ext=42@gw.example.com;user=phone" },
    },
    { label: "SIP, a bare number", values: { text: "sip:+12015550123@carrier.example" } },
    { label: "SIP, a name", values: { text: "sip:alice@example.com" } },
    { label: "no context", values: { text: "tel:7042" } },
    { label: "typed", values: { text: "tel:+1 (201) 555-0123" } },
  ],
  issues({ text }) {
    if (text === "") return {};
    const parsing = isSip(text) ? call("safeParse", text) : call("safeParseTel", text);
    return { text: parsing.run().issues ?? [] };
  },
  show({ text, host }, { text: issues = [] }) {
    if (text === "")
      return { verdict: nothingYet("Type or paste a tel URI or a SIP URI."), rows: [] };
    return isSip(text) ? showSip(text, issues) : showTel(text, host, issues);
  },
};

const isSip = (text: string) => /^sips?:/i.test(text);

function showTel(text: string, host: string, issues: readonly Issue[]): View<Name> {
  const parsing = call("safeParseTel", text);
  const { value } = parsing.run();
  const parts = value ? telParts(text, value) : [];
  const content = value ? [partTable(parts, "text")] : [note("It can't be read.")];
  return {
    verdict: value ? goodVerdict("A valid tel URI") : badVerdict("tel URI", issues),
    readings: { text: { text, parts } },
    rows: [
      { title: "Components", content, call: parsing },
      ...(value ? [numberRow(value, call("parseTel", text).as("uri"))] : []),
      ...(value && host !== "" ? [sipRow(text, host)] : []),
    ],
  };
}

/** Returns where the parts of a tel URI are: its number, then its parameters. */
function telParts(text: string, { number, parameters }: TelUri): Part[] {
  const part = (
    kind: Part["kind"],
    start: number,
    wire: string | true,
    name: string | null,
    end: number,
  ) => {
    const plain = wire === true ? wire : unescapeText(wire);
    return { kind, name, plain, wire, note: null, start, end };
  };
  const begin = "tel:".length;
  const note = number.startsWith("+") ? "global number" : "local number";
  let at = begin + number.length;
  return [
    part("scheme", 0, text.slice(0, begin - 1), null, begin - 1),
    { ...part("number", begin, number, null, at), note },
    ...parameters.map(({ name, value }) => {
      const start = at + 1;
      at = start + name.length + (value === true ? 0 : value.length + 1);
      return part("parameters", start, value, name, at);
    }),
  ];
}

function numberRow(uri: SipUri | TelUri, parsing: Call<SipUri | TelUri>): Row {
  const found = telephoneNumber(uri);
  return {
    title: "The number in it",
    content:
      found === null
        ? [note("No telephone number, as far as the URI says.")]
        : [
            table(
              ["What", "Value"],
              [
                row(["number"], [code("plain", found.number)]),
                row(["kind"], [found.isGlobal ? "global" : "local: it needs its context"]),
                ...parameterRows(found.parameters),
              ],
            ),
          ],
    call: call("telephoneNumber", parsing),
  };
}

function sipRow(text: string, host: string): Row {
  const converting = call("serialize", call("telToSip", call("parseTel", text), { host }));
  return { title: "As a SIP URI", content: resultNodes(converting), call: converting };
}

function showSip(text: string, issues: readonly Issue[]): View<Name> {
  const parsing = call("safeParse", text);
  const { value } = parsing.run();
  const reading = readUri(text, issues);
  const converting = call("serializeTel", call("sipToTel", call("parse", text)));
  return {
    verdict: value ? goodVerdict("A valid SIP URI") : badVerdict("SIP URI", issues),
    readings: { text: reading },
    rows: value
      ? [
          numberRow(value, call("parse", text).as("uri")),
          { title: "As a tel URI", content: resultNodes(converting), call: converting },
        ]
      : [
          {
            title: "Components",
            content: componentTable(reading.parts, reading.uri !== null, "text"),
            call: parsing,
          },
        ],
  };
}

/** Returns the URI that a conversion gives, or why there is no such URI. */
function resultNodes(converting: Call<string>): Node[] {
  try {
    return [element("p", "built", uriStrip(converting.run()))];
  } catch (error) {
    if (!(error instanceof SipUriError)) throw error;
    return error.issues.map(({ message }) => note(message));
  }
}
