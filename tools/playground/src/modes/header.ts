import type { SipUri } from "../../../../src/index.ts";
import {
  contactInfo,
  type NameAddr,
  safeParseNameAddrList,
  serializeNameAddr,
} from "../../../../src/name-addr/index.ts";
import { call } from "../call.ts";
import { parameterRows, strip, uriStrip, valueNode } from "../components.ts";
import { code, note, row, table } from "../dom.ts";
import { NAME_ADDR_ENDS } from "../ends.ts";
import { changed, flag } from "../fields.ts";
import type { Mode, Row, Values } from "../mode.ts";
import type { Part } from "../parts.ts";
import { readUri } from "../reading.ts";
import { cautionsOf } from "../routing.ts";
import { withMasks, withoutPassword } from "../secrets.ts";
import { badVerdict, goodVerdict, nothingYet } from "../verdict.ts";

type Name = "text" | "as" | "limits";

const FUNCTIONS = {
  one: "safeParseNameAddr",
  list: "safeParseNameAddrList",
  contacts: "safeParseContacts",
} as const;

/** A header that can be read may have several passwords; if it can't, more is left out. */
const keep = (text: string) =>
  safeParseNameAddrList(text).success ? withMasks(text) : withoutPassword(text);

export const header: Mode<Name> = {
  id: "header",
  title: "Header value",
  lead: "The value of To, From, Contact, Route and the like: names, URIs and parameters, without a regular expression.",
  fields: {
    text: {
      kind: "line",
      label: "Header value",
      initial: '"Bob, \\"the\\" Builder" <sip:bob@biloxi.com;transport=tls>;tag=a48s',
      keep,
      ends: () => NAME_ADDR_ENDS,
      placeholder: '"Bob" <sip:bob@example.com>;tag=1',
    },
    as: {
      kind: "choice",
      label: "Read it as",
      initial: "one",
      options: {
        one: "one value (To, From, Refer-To)",
        list: "a list (Route, Record-Route, Path)",
        contacts: "Contact (a list, or *)",
      },
    },
    limits: flag("No limits", "For traffic that you don't control."),
  },
  examples: [
    { label: "no brackets", values: { text: "sip:bob@biloxi.com;tag=a48s" } },
    {
      label: "a route set",
      values: {
        text: "<sip:p1.example.com;lr>, <sip:p2.example.com:5061;lr;transport=tls>",
        as: "list",
      },
    },
    {
      label: "Contact",
      values: {
        text: '<sip:bob@192.0.2.4:5060;ob>;q=0.7;expires=600;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000A95A0E128>";reg-id=1',
        as: "contacts",
      },
    },
    { label: "*", values: { text: "*", as: "contacts" } },
    { label: "tel", values: { text: "<tel:+1-201-555-0123>;tag=x" } },
    { label: "another scheme", values: { text: "Mail <mailto:bob@example.com>" } },
    { label: "unclosed quote", values: { text: '"Bob <sip:bob@example.com>' } },
    {
      label: "a decoy in the name",
      values: { text: '"sip:ceo@bank.example" <sip:x@evil.example>' },
    },
  ],
  issues(values) {
    return values.text === "" ? {} : { text: parseCall(values).run().issues ?? [] };
  },
  show({ text, as, limits }, { text: issues = [] }) {
    const parsing = parseCall({ text, as, limits });
    const { value } = parsing.run();
    if (text === "") return { verdict: nothingYet("Type or paste a header's value."), rows: [] };
    const values = value === undefined || value === "*" ? [] : [value].flat();
    const cautions = values.flatMap(({ uri }) =>
      typeof uri === "string" || uri.scheme === "tel" ? [] : cautionsOf(uri),
    );
    const reading = { text, parts: uriParts(text, values) };
    return {
      verdict:
        value === undefined
          ? badVerdict("header value", issues)
          : goodVerdict("A valid header value", cautions),
      cautions,
      readings: { text: reading },
      rows: [
        {
          title: values.length > 1 ? `${values.length} values` : "The value",
          content:
            value === undefined
              ? [note("It can't be read.")]
              : value === "*"
                ? [note("All contacts: in a REGISTER, it removes every binding.")]
                : values.map(valueTable),
          call: parsing,
        },
        ...(as === "contacts" && values[0] ? [infoRow(values[0])] : []),
      ],
    };
  },
};

function parseCall({ text, as, limits }: Values<Name>) {
  const name = FUNCTIONS[as as keyof typeof FUNCTIONS];
  return call(name, text, changed({ limits: limits ? (false as const) : undefined }));
}

/** Returns the parts of the URIs in a header, so that they are coloured in the text. */
function uriParts(text: string, values: readonly NameAddr[]): Part[] {
  let from = 0;
  return values.flatMap(({ uri }) => {
    if (typeof uri === "string" || uri.scheme === "tel") return [];
    const written = spellingIn(text, uri, from);
    if (written === null) return [];
    from = written.start + written.text.length;
    return readUri(written.text).parts.map((part) => ({
      ...part,
      start: part.start + written.start,
      end: part.end + written.start,
    }));
  });
}

/** Finds a URI where its text is: all but the scheme's case and the port's zeros are as written. */
function spellingIn(
  text: string,
  uri: SipUri,
  from: number,
): { start: number; text: string } | null {
  const written = call("serialize", uri, { limits: false }).run();
  const start = text.toLowerCase().indexOf(written.toLowerCase(), from);
  return start < 0 ? null : { start, text: text.slice(start, start + written.length) };
}

function valueTable({ displayName, uri, parameters }: NameAddr): HTMLElement {
  return table(
    ["Part", "Value"],
    [
      row(["display name"], [valueNode(displayName)]),
      row(["URI"], [uriNode(uri)]),
      ...parameterRows(parameters),
    ],
  );
}

function uriNode(uri: NameAddr["uri"]): HTMLElement {
  if (typeof uri === "string") return code("plain", uri);
  return uri.scheme === "tel"
    ? strip(call("serializeTel", uri, { limits: false }).run(), [])
    : uriStrip(call("serialize", uri, { limits: false }).run());
}

function infoRow(contact: NameAddr): Row {
  const text = serializeNameAddr(contact, { limits: false });
  return {
    title: "What the parameters of the first Contact mean",
    content: [
      table(
        ["Name", "Value"],
        Object.entries(contactInfo(contact)).map(([name, value]) =>
          row([name], [valueNode(value === null ? null : String(value))]),
        ),
      ),
    ],
    call: call("contactInfo", call("parseNameAddr", text, { limits: false })),
  };
}
