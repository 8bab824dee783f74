import { equals, type SipUri } from "../../../../src/index.ts";
import { type Call, call } from "../call.ts";
import { componentTable, swatch, uriStrip, valueNode } from "../components.ts";
import { code, element, row, table } from "../dom.ts";
import { uriField } from "../fields.ts";
import type { Mode, Row } from "../mode.ts";
import { readUri, type UriReading } from "../reading.ts";
import { badVerdict, nothingYet } from "../verdict.ts";

type Name = "a" | "b";

export const compare: Mode<Name> = {
  id: "compare",
  title: "Compare",
  lead: "Whether two URIs are equal by RFC 3261 §19.1.4, and the key under which to look one up.",
  fields: {
    a: uriField("One URI", "sip:alice@AtLanTa.CoM;Transport=tcp"),
    b: uriField("Another URI", "SIP:%61lice@atlanta.com;transport=TCP;lr"),
  },
  examples: [
    {
      label: "case of the user",
      values: { a: "sip:alice@example.com", b: "sip:Alice@example.com" },
    },
    { label: "default port", values: { a: "sip:bob@biloxi.com", b: "sip:bob@biloxi.com:5060" } },
    { label: "order", values: { a: "sip:h;a=1;b=2?x=1&y=2", b: "sip:h;b=2;a=1?y=2&x=1" } },
    { label: "IPv6", values: { a: "sip:[2001:db8::9:1]", b: "sip:[2001:db8::9:01]" } },
    { label: "scheme", values: { a: "sip:alice@example.com", b: "sips:alice@example.com" } },
    {
      label: "a header",
      values: { a: "sip:carol@chicago.com", b: "sip:carol@chicago.com?Subject=x" },
    },
  ],
  issues(values) {
    const of = (text: string) => (text === "" ? [] : (call("safeParse", text).run().issues ?? []));
    return { a: of(values.a), b: of(values.b) };
  },
  show({ a: textA, b: textB }, { a: issuesA = [], b: issuesB = [] }) {
    const parsings = [call("safeParse", textA), call("safeParse", textB)] as const;
    const [resultA, resultB] = [parsings[0].run(), parsings[1].run()];
    const a = readUri(textA, issuesA);
    const b = readUri(textB, issuesB);
    const readings = { a, b };
    if (textA === "" || textB === "") {
      return { verdict: nothingYet("Type or paste two URIs."), readings, rows: [] };
    }
    if (!resultA.success || !resultB.success) {
      const wrong = [
        ...(resultA.success ? [] : [wrongRow("One URI", a, "a", parsings[0])]),
        ...(resultB.success ? [] : [wrongRow("Another URI", b, "b", parsings[1])]),
      ];
      const verdict = badVerdict("SIP URI", [...issuesA, ...issuesB]);
      return { verdict, readings, rows: wrong };
    }
    const calls = [call("parse", textA).as("a"), call("parse", textB).as("b")] as const;
    const comparing = call("equals", ...calls);
    const each = (name: "normalize" | "addressOfRecord") =>
      calls.map((parsing) =>
        name === "normalize" ? call("serialize", call(name, parsing)) : call(name, parsing),
      );
    return {
      verdict: comparing.run()
        ? { state: "good", words: "Equal." }
        : { state: "caution", words: "Different." },
      readings,
      rows: [
        {
          title: "Part by part",
          content: [differences(resultA.value, resultB.value, a, b)],
          call: comparing,
        },
        {
          title: "The key to look each one up",
          content: lines(each("addressOfRecord").map((keyOf) => keyOf.run())),
          call: each("addressOfRecord"),
        },
        {
          title: "A tidier spelling",
          content: lines(each("normalize").map((normalizing) => normalizing.run())),
          call: each("normalize"),
        },
      ],
    };
  },
};

function wrongRow(title: string, reading: UriReading, editor: Name, parsing: Call): Row {
  const { parts, uri } = reading;
  return { title, content: componentTable(parts, uri !== null, editor), call: parsing };
}

const KINDS = ["scheme", "user", "password", "host", "port", "parameters", "headers"] as const;

/** Returns a table that says of each component whether it makes a difference. */
function differences(a: SipUri, b: SipUri, readingA: UriReading, readingB: UriReading) {
  const rows = KINDS.map((kind) => {
    const isEqual = equals(a, { ...a, [kind]: b[kind] });
    const cells = [readingA, readingB].map((reading) => wireNodes(reading, kind));
    const created = row([swatch(kind), kind], ...cells, [isEqual ? "yes" : "no"]);
    created.className = isEqual ? "equal" : "different";
    return created;
  });
  return table(["Component", "One", "Another", "Equal"], rows);
}

function wireNodes({ text, parts }: UriReading, kind: (typeof KINDS)[number]): Node[] {
  const own = parts.filter((part) => part.kind === kind);
  if (own.length === 0) return [valueNode(null)];
  return own.map(({ start, end }) => code("piece", text.slice(start, end)));
}

function lines(texts: readonly string[]): Node[] {
  return texts.map((text) => element("p", "built", uriStrip(text)));
}
