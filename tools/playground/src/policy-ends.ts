import { unescapeText } from "../../../src/escape.ts";
import { type SipUri, safeParse } from "../../../src/index.ts";
import { HOST_ENDS, SIP_ENDS } from "./ends.ts";
import type { Values } from "./mode.ts";

/** The lists of a policy, as they are typed. */
export const LISTS = ["hosts", "ports", "transports", "parameters", "headers"] as const;

/** Returns the items of a list; `undefined` if it is empty, which allows all, and an empty list for a dash. */
export function listOf(text: string): string[] | undefined {
  if (text.trim() === "-") return [];
  const items = text.split(/[\s,]+/).filter((item) => item !== "");
  return items.length === 0 ? undefined : items;
}

/** What must follow the names of parameters that don't take just any value. */
const PARAMETER_VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ["lr", [""]],
  ["ob", [""]],
  ["maddr", ["=h", "=8.8.8.8"]],
]);

/** Hosts of each kind that are not special, and the ends of such addresses. */
const SAMPLE_HOSTS = ["h", "8.8.8.8", "[2001:db8::1]"];
const ADDRESS_ENDS = ["1:0:0:1]", ":1:0:0:1]", ":0:0:1]", "0:0:1]", "808:808]"];

const escaped = (character: string) =>
  Array.from(
    new TextEncoder().encode(character),
    (byte) => `%${byte.toString(16).padStart(2, "0")}`,
  ).join("");

const suffixesOf = (text: string) => Array.from(text, (_, i) => text.slice(i));

/** Returns the ends of a text, also where one of its characters is escaped. */
const endsOfEscaped = (text: string) =>
  suffixesOf(text).flatMap((end) => [
    end,
    ...suffixesOf(escaped(end.slice(0, 1))).map((digits) => digits + end.slice(1)),
  ]);

/** Returns what can follow the beginning of a URI so that a policy allows it: what its lists name, in part or whole. */
export function urisAllowedBy(values: Values): string[] {
  const [hosts, ports, transports, parameters, headers] = LISTS.map((id) =>
    listOf(values[id] ?? ""),
  );
  const hostTexts = (hosts ?? SAMPLE_HOSTS).map((host) => host.replace("*", "h"));
  const characters = [...(values.characters || "1A")];
  const transportTexts = (transports ?? []).map((transport) => `;transport=${transport}`);
  const parameterTexts = (parameters ?? []).flatMap((name) =>
    (PARAMETER_VALUES.get(name.toLowerCase()) ?? ["=1", ""]).map((value) => `;${name}${value}`),
  );
  const headerTexts = (headers ?? []).map((name) => `${name.replace("*", "a")}=`);
  const users = characters.flatMap((character) => [character, ...suffixesOf(escaped(character))]);
  const starts = [
    ...SIP_ENDS,
    ...hostTexts.flatMap((host) => [
      ...["sip:", "sips:"].flatMap((scheme) => suffixesOf(`${scheme}${characters[0]}@${host}`)),
      ...users.map((user) => `${user}@${host}`),
    ]),
    ...(ports ?? []).flatMap((port) => suffixesOf(`:${port}`)),
    ...[...transportTexts, ...parameterTexts, ...headerTexts].flatMap(endsOfEscaped),
    ...(hosts === undefined ? ADDRESS_ENDS : []),
  ];
  return ["", ...transportTexts].flatMap((tail) => starts.map((start) => start + tail));
}

/** Returns what can follow the beginning of a list so that the policy allows the URI: what the URI has. */
export function itemsNeeded(id: (typeof LISTS)[number]): (values: Values) => string[] {
  return (values) => {
    const uri = uriIn(values);
    if (uri === undefined || values[id]?.trim() === "-") return [];
    const needed = needs(uri)[id];
    const rest = needed.map((item) => `, ${item}`).join("");
    return ["", "41", ...HOST_ENDS].map((end) => end + rest);
  };
}

/** Returns the characters that the user of the URI has. */
export const charactersNeeded = (values: Values) => [unescapeText(uriIn(values)?.user ?? "")];

function uriIn(values: Values): SipUri | undefined {
  return safeParse(values.uri, { limits: false, constraints: false, underscores: true }).value;
}

function needs({ scheme, host, port, parameters, headers }: SipUri) {
  const named = parameters.find(({ name }) => name.toLowerCase() === "transport");
  return {
    hosts: [host],
    ports: port === null ? [] : [port],
    transports: [named?.value ?? (scheme === "sips" ? "tls" : "udp")],
    parameters: parameters.map(({ name }) => name.replaceAll("*", "%2A")),
    headers: headers.map(({ name }) => unescapeText(name).replace(/\*.*/, "*")),
  };
}
