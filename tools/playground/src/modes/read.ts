import { DEFAULT_LIMITS, type Options } from "../../../../src/index.ts";
import { call } from "../call.ts";
import { componentTable } from "../components.ts";
import { element } from "../dom.ts";
import { changed, flag, uriField } from "../fields.ts";
import { lengths } from "../lengths.ts";
import type { Mode, Values } from "../mode.ts";
import { offersFor } from "../offers.ts";
import { readUri } from "../reading.ts";
import { cautionsOf, routingRows } from "../routing.ts";
import { badVerdict, goodVerdict, nothingYet } from "../verdict.ts";

const INITIAL = "sips:alice@atlanta.com:5061;transport=tcp?subject=project%20x&priority=urgent";

type Name = "uri" | "limits" | "constraints" | "underscores";

export const read: Mode<Name> = {
  id: "read",
  title: "Read",
  lead: "What a SIP URI says, part by part, and where a request to it would go.",
  fields: {
    uri: uriField("SIP URI", INITIAL),
    limits: flag("No limits", `By default under ${DEFAULT_LIMITS.uri + 1} characters.`),
    constraints: flag("No constraints", "Read what is in the grammar though an RFC forbids it."),
    underscores: flag("Underscores in hosts", "As in the names of containers."),
  },
  examples: [
    { label: "user and host", values: { uri: "sip:alice@atlanta.com" } },
    { label: "transport", values: { uri: "sip:jack@example.com;transport=tcp" } },
    { label: "number", values: { uri: "sip:+1-212-555-1212:1234@gateway.com;user=phone" } },
    { label: "IPv6", values: { uri: "sip:bob@[2001:db8::10]:5070;transport=tls;lr" } },
    {
      label: "headers",
      values: {
        uri: "sip:kate@example.com;method=MESSAGE?Subject=hi&Route=%3Csip:evil.example%3E",
      },
    },
    { label: "password", values: { uri: "sips:alice:secretword@atlanta.com;transport=tcp" } },
    { label: "leads elsewhere", values: { uri: "sip:you@trusted.example;maddr=evil.example" } },
    { label: "no scheme", values: { uri: "alice@example.com" } },
    { label: "display name", values: { uri: '"Bob" <sip:bob@example.com>' } },
    { label: "space", values: { uri: "sip:al ice@example.com" } },
    { label: "underscore", values: { uri: "sip:bob@my_pbx.example.com" } },
    { label: "IPv4 out of range", values: { uri: "sip:bob@10.0.0.256:5060" } },
    { label: "no brackets", values: { uri: "sip:bob@2001:db8::10" } },
    { label: "forbidden", values: { uri: "sips:bob@example.com;transport=udp;lr;lr" } },
  ],
  issues(values) {
    return values.uri === "" ? {} : { uri: parseCall(values).run().issues ?? [] };
  },
  show(values, { uri: issues = [] }) {
    const text = values.uri;
    const options = optionsOf(values);
    const parsing = parseCall(values);
    const { value } = parsing.run();
    const reading = readUri(text, issues);
    if (text === "") {
      return {
        verdict: nothingYet("Type or paste a URI, or pick an example."),
        readings: { uri: reading },
        rows: [],
      };
    }
    const cautions = value ? cautionsOf(value) : [];
    return {
      verdict: value ? goodVerdict("A valid SIP URI", cautions) : badVerdict("SIP URI", issues),
      readings: { uri: reading },
      cautions,
      offers: value ? [] : offersFor(text),
      rows: [
        {
          title: "Components",
          content: [
            ...componentTable(reading.parts, reading.uri !== null, "uri"),
            element("div", "lengths", ...lengths(text)),
          ],
          call: parsing,
        },
        ...(value ? routingRows(call("parse", text, options).as("uri"), value, options) : []),
      ],
    };
  },
};

function optionsOf(values: Values<Name>): Options | undefined {
  return changed({
    limits: values.limits ? (false as const) : undefined,
    constraints: values.constraints ? false : undefined,
    underscores: values.underscores ? true : undefined,
  });
}

const parseCall = (values: Values<Name>) => call("safeParse", values.uri, optionsOf(values));
