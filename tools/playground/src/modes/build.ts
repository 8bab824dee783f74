import { SipUriError, type SipUriInit } from "../../../../src/index.ts";
import type { Issue } from "../../../../src/issue.ts";
import { call } from "../call.ts";
import { componentTable, strip } from "../components.ts";
import { element, note } from "../dom.ts";
import { HOST_ENDS, PARAMETER_ENDS } from "../ends.ts";
import { changed, input } from "../fields.ts";
import type { Field, Mode, Values } from "../mode.ts";
import { readUri } from "../reading.ts";
import { cautionsOf } from "../routing.ts";
import { withMasks, withoutPassword } from "../secrets.ts";
import { badVerdict, goodVerdict, nothingYet } from "../verdict.ts";

type Name = "scheme" | "user" | "password" | "host" | "port" | "parameters" | "headers";

/** A user that is typed as "alice:secret" or a host as "alice:secret@host" has a password in it. */
const keepIn = (before: string, after: string) => (text: string) =>
  withoutPassword(before + withMasks(text) + after).slice(
    before.length,
    -after.length || undefined,
  );

const lines = (label: string, initial: string, note: string): Field => ({
  kind: "lines",
  label,
  initial,
  note,
  keep: withMasks,
});

export const build: Mode<Name> = {
  id: "build",
  title: "Build",
  lead: "Plain text in, a URI out: each part is escaped where it has to be, and nothing can break out of it.",
  fields: {
    scheme: {
      kind: "choice",
      label: "Scheme",
      initial: "sip",
      options: { sip: "sip", sips: "sips" },
    },
    user: { ...input("User", "alice"), initial: "alice smith", keep: keepIn("sip:", "@h") },
    password: { ...input("Password", "", "Never part of the link."), keep: () => "" },
    host: {
      ...input("Host", "example.com"),
      initial: "example.com",
      keep: keepIn("sip:", ""),
      ends: () => HOST_ENDS,
    },
    port: input("Port", "5060"),
    parameters: {
      ...lines("Parameters", "transport=tls\nlr", "One a line: name=value, or a name alone."),
      ends: () => PARAMETER_ENDS,
    },
    headers: lines(
      "Headers",
      "Subject: Lunch & a walk?",
      "One a line, as in a message: Name: value.",
    ),
  },
  examples: [
    { label: "a user to escape", values: { user: "50% @ home", parameters: "", headers: "" } },
    {
      label: "an attack",
      values: {
        user: "alice@evil.example;maddr=evil.example?Route=x",
        parameters: "",
        headers: "",
      },
    },
    { label: "IPv6", values: { host: "[2001:db8::10]", port: "5070", headers: "" } },
    { label: "a body", values: { parameters: "method=MESSAGE", headers: "body: Two\\r\\nwords" } },
    { label: "not a host", values: { host: "my pbx" } },
    { label: "wrong values", values: { port: "99999", parameters: "transport=\nttl=300" } },
  ],
  issues(values) {
    if (values.host === "") return {};
    try {
      call("build", initOf(values)).run();
      return {};
    } catch (error) {
      if (!(error instanceof SipUriError)) throw error;
      // The names of the fields are those of the properties.
      const found: Partial<Record<Name | "", Issue[]>> = {};
      for (const issue of error.issues) {
        const field = (issue.path?.[0] ?? "") as Name | "";
        found[field] = [...(found[field] ?? []), issue];
      }
      return found;
    }
  },
  show(values, found) {
    if (values.host === "") return { verdict: nothingYet("A URI needs a host."), rows: [] };
    const building = call("build", initOf(values));
    const issues = Object.values(found).flat();
    if (issues.length > 0) {
      return {
        verdict: badVerdict("SIP URI", issues),
        rows: [{ title: "The URI", content: [note("Nothing is written.")], call: building }],
      };
    }
    const text = building.run();
    const reading = readUri(text);
    const cautions = reading.uri ? cautionsOf(reading.uri) : [];
    return {
      verdict: goodVerdict("A valid SIP URI", cautions),
      cautions,
      rows: [
        {
          title: "The URI",
          content: [
            element("p", "built", strip(text, reading.parts)),
            ...componentTable(reading.parts, true, ""),
          ],
          call: building,
        },
      ],
    };
  },
};

function initOf(values: Values<Name>): SipUriInit {
  const parameters = pairs(values.parameters, "=").map(([name, value]) => [
    name,
    value === null ? true : name === "ttl" && /^\d+$/.test(value) ? Number(value) : value,
  ]);
  const headers = new Map<string, string | string[]>();
  for (const [name, text] of pairs(values.headers, ":")) {
    const value = (text ?? "").trim().replaceAll("\\r\\n", "\r\n");
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : [before, value].flat());
  }
  return {
    ...changed({
      scheme: values.scheme === "sips" ? ("sips" as const) : undefined,
      user: values.user || undefined,
      password: values.password || undefined,
    }),
    host: values.host,
    ...changed({
      port: values.port === "" ? undefined : Number(values.port),
      parameters: parameters.length === 0 ? undefined : Object.fromEntries(parameters),
      headers: headers.size === 0 ? undefined : Object.fromEntries(headers),
    }),
  };
}

/** Splits each line at its first separator. */
function pairs(text: string, separator: string): [string, string | null][] {
  const found = text.split("\n").filter((line) => line.trim() !== "");
  return found.map((line) => {
    const at = line.indexOf(separator);
    return at < 0 ? [line.trim(), null] : [line.slice(0, at).trim(), line.slice(at + 1)];
  });
}
