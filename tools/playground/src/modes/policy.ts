import type { SipUriPolicy } from "../../../../src/forms/index.ts";
import { call } from "../call.ts";
import { componentTable } from "../components.ts";
import { changed, flag, input, uriField } from "../fields.ts";
import type { Field, Mode, Values } from "../mode.ts";
import {
  charactersNeeded,
  itemsNeeded,
  type LISTS,
  listOf,
  urisAllowedBy,
} from "../policy-ends.ts";
import { readUri } from "../reading.ts";
import { cautionsOf } from "../routing.ts";
import { badVerdict, goodVerdict, nothingYet } from "../verdict.ts";

type ListName = (typeof LISTS)[number];
type FlagName =
  | "password"
  | "doubleSlash"
  | "controlCharacters"
  | "specialHosts"
  | "underscores"
  | "required";
type Name = "uri" | "schemes" | "hostTypes" | "characters" | ListName | FlagName;

const list = (id: ListName, label: string, placeholder: string): Field => ({
  ...input(label, placeholder),
  ends: itemsNeeded(id),
});

export const policy: Mode<Name> = {
  id: "policy",
  title: "Policy",
  lead: "What a form back end accepts, as plain data. In a list, an empty field allows all, and a dash nothing.",
  fields: {
    uri: {
      ...uriField(
        "SIP URI",
        "sip:1001:4321@pbx.example.com:22;transport=udp;maddr=10.0.0.1?Route=x",
      ),
      ends: urisAllowedBy,
    },
    hosts: { ...list("hosts", "Hosts", "example.com, *.example.com"), initial: "*.example.com" },
    ports: { ...list("ports", "Ports", "5060, 5061"), initial: "5060, 5061" },
    transports: list("transports", "Transports", "tls, wss"),
    parameters: list("parameters", "Parameters", "transport, lr"),
    headers: list("headers", "Headers", "Subject, X-*"),
    characters: { ...input("Characters of the user", "0123456789+"), ends: charactersNeeded },
    schemes: {
      kind: "choice",
      label: "Schemes",
      options: { "": "sip and sips", sips: "only sips", sip: "only sip" },
    },
    hostTypes: {
      kind: "choice",
      label: "Kinds of hosts",
      options: {
        "": "all",
        hostname: "only names",
        IPv4address: "only IPv4 addresses",
        IPv6reference: "only IPv6 addresses",
      },
    },
    specialHosts: flag("Refuse private and local addresses"),
    required: flag("A user is required"),
    password: flag("Allow a password"),
    doubleSlash: flag("Allow a user that begins with //"),
    controlCharacters: flag("Allow escaped control characters"),
    underscores: flag("Underscores in hosts"),
  },
  examples: [
    { label: "default policy", values: { hosts: "", ports: "" } },
    { label: "allowed", values: { uri: "sip:1001@pbx.example.com:5061;transport=tls" } },
    { label: "another host", values: { uri: "sip:1001@pbx.example.org" } },
    {
      label: "a private address",
      values: { uri: "sip:1001@[::ffff:10.0.0.1]", hosts: "", ports: "", specialHosts: "on" },
    },
    {
      label: "digits only",
      values: { uri: "sip:10*01@pbx.example.com", characters: "0123456789", required: "on" },
    },
    {
      label: "headers by name",
      values: { uri: "sip:1001@a.example.com?X-Id=1&Subject=x", headers: "X-*" },
    },
    { label: "no parameters", values: { uri: "sip:1001@a.example.com;lr", parameters: "-" } },
  ],
  issues(values) {
    const { issues = [] } = values.uri === "" ? {} : checkCall(values).run();
    const [first] = issues;
    if (first?.kind !== "options") return { uri: issues };
    const [property] = first.path ?? [];
    return { [property === "user" ? "characters" : String(property)]: issues };
  },
  show(values, found) {
    const { uri: text } = values;
    const checking = checkCall(values);
    if (text === "") return { verdict: nothingYet("Type or paste a URI."), rows: [] };
    const { value } = checking.run();
    const cautions = value ? cautionsOf(value) : [];
    const reading = readUri(text, found.uri);
    return {
      verdict: value
        ? goodVerdict("Allowed by the policy", cautions)
        : badVerdict("SIP URI", Object.values(found).flat()),
      cautions,
      readings: { uri: reading },
      rows: [
        {
          title: "What the policy sees",
          content: componentTable(reading.parts, reading.uri !== null, "uri"),
          call: checking,
        },
      ],
    };
  },
};

const checkCall = (values: Values<Name>) => call("check", values.uri, changed(policyOf(values)));

function policyOf(values: Values<Name>): SipUriPolicy {
  const user = changed({
    required: values.required ? true : undefined,
    doubleSlash: values.doubleSlash ? true : undefined,
    characters: values.characters || undefined,
  });
  const given = {
    schemes: values.schemes ? [values.schemes] : undefined,
    user,
    password: values.password ? true : undefined,
    hosts: listOf(values.hosts),
    hostTypes: values.hostTypes ? [values.hostTypes] : undefined,
    specialHosts: values.specialHosts ? false : undefined,
    ports: listOf(values.ports)?.map(Number),
    parameters: listOf(values.parameters),
    transports: listOf(values.transports),
    headers: listOf(values.headers),
    controlCharacters: values.controlCharacters ? true : undefined,
    underscores: values.underscores ? true : undefined,
  };
  return (changed(given) ?? {}) as SipUriPolicy;
}
