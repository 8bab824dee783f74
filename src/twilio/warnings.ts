import { byPosition, type Issue } from "../issue.ts";
import { foldCase, nameKey } from "../names.ts";
import { placesOf } from "../policy/places.ts";
import type { SipUri, UriParameter } from "../types.ts";
import { twilioIssue } from "./messages.ts";

/** The headers without "X-" that Twilio passes on (its error pages 13252 and 32113). */
const PASSED_ON: readonly string[] = [
  "user-to-user",
  "remote-party-id",
  "p-preferred-identity",
  "p-called-party-id",
];

/** What Twilio takes, but does not do as its writer may think; `text` has been checked. */
export function uriWarnings(uri: SipUri, text: string): Issue[] {
  const places = placesOf(uri, text);
  const warnings = uri.headers.flatMap(({ name }, i) =>
    isPassedOn(nameKey(name))
      ? []
      : twilioIssue("twilio-header-dropped", "headers", places.headers[i]),
  );
  const transport = uri.parameters.findIndex(isNamed("transport"));
  if (!isTls(uri.scheme, uri.parameters[transport]) || isSecure(uri)) return warnings;
  // A sips URI may do without the parameter, then its scheme is marked.
  const place = places.parameters[transport] ?? places.scheme;
  const component = transport < 0 ? "scheme" : "parameters";
  const media = twilioIssue("twilio-media-unencrypted", component, place);
  return [...warnings, media].sort(byPosition);
}

function isPassedOn(name: string): boolean {
  return (name.startsWith("x-") && !name.startsWith("x-twilio")) || PASSED_ON.includes(name);
}

function isNamed(name: string): (parameter: UriParameter) => boolean {
  return (parameter) => nameKey(parameter.name) === name;
}

/** A sips URI goes over TLS whatever it names (RFC 3261 §26.2.2). */
function isTls(scheme: SipUri["scheme"], transport: UriParameter | undefined): boolean {
  if (scheme === "sips") return true;
  return transport !== undefined && foldCase(String(transport.value)) === "tls";
}

function isSecure({ parameters }: SipUri): boolean {
  return parameters.find(isNamed("secure"))?.value === "true";
}
