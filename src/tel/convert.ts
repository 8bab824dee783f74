import { SIP_URI } from "../../grammar/sip-uri.peggy";
import { write } from "../build.ts";
import { findParameter } from "../decode.ts";
import { throwIssues } from "../error.ts";
import { escapeText, unescapeText } from "../escape.ts";
import { expectObject, expectRecord, failType } from "../expect.ts";
import { finish, onlySipUriError } from "../guard.ts";
import { atPath, type Issue, issue } from "../issue.ts";
import { foldCase, foldWireCase } from "../names.ts";
import { readOptions, UNLIMITED } from "../options.ts";
import { hasProperty, pick } from "../properties.ts";
import { refuseUnknown } from "../read-init.ts";
import { snapshot } from "../snapshot.ts";
import type { Options, SipUri, SipUriInit, UriParameter } from "../types.ts";
import { TEL_TO_SIP } from "./messages.ts";
import { examineTel } from "./parse.ts";
import { assembleTel, proveTel, snapshotTel } from "./serialize.ts";
import type { TelUri } from "./types.ts";

/**
 * Converts a tel URI to a SIP URI (RFC 3261 §19.1.6): the number with all its parameters becomes the
 * user, in lower case and in the order of RFC 3966 §3, so that equal numbers give equal users
 * where possible; `;user=phone` is added. Visual separators stay. `init` is plain text.
 *
 * @throws SipUriError if the result would not be a valid SIP URI, or would exceed a limit (UTF-16
 * code units).
 * @example
 * serialize(telToSip(parseTel("tel:+358-555-1234567;POSTD=pP22"), { host: "foo.com" }));
 * // "sip:+358-555-1234567;postd=pp22@foo.com;user=phone"
 */
export function telToSip(
  tel: TelUri,
  init: Omit<SipUriInit, "user" | "password">,
  options?: Options,
): SipUri {
  const settings = readOptions(options);
  return finish(() => {
    const subscriber = snapshotTel(tel);
    proveTel(subscriber, settings); // not every user is a telephone-subscriber
    const text = write(phoneInit(init), settings, telToUser(subscriber));
    return SIP_URI(text, settings.underscores) as SipUri;
  });
}

/** Copies an init without a user, and adds `user=phone`. */
function phoneInit(init: Omit<SipUriInit, "user" | "password">): SipUriInit {
  return onlySipUriError(() => {
    for (const name of ["user", "password"]) {
      if (!hasProperty(expectObject(init), name)) continue;
      throwIssues([atPath(issue(TEL_TO_SIP, "unknown-property", null), [name])]);
    }
    refuseUnknown(init);
    const { parameters = {}, ...others } = pick(init, [
      "scheme",
      "host",
      "port",
      "parameters",
      "headers",
    ]);
    return { ...others, parameters: { ...expectRecord(parameters, "parameters"), user: "phone" } };
  });
}

/** Returns the user that a tel URI becomes. It is valid if the tel URI is. */
export function telToUser({ scheme, number, parameters }: TelUri): string {
  const ordered = parameters
    .map(({ name, value }) => ({
      name: foldWireCase(name),
      value: value === true ? value : foldWireCase(value),
    }))
    .sort(byOrder);
  const text = assembleTel({ scheme, number: foldCase(number), parameters: ordered });
  return text
    .slice("tel:".length)
    .replace(/[#[\]:]/g, (character) => escapeText(character, "user"));
}

/** RFC 3966 §3: isub or ext first, then phone-context, then the others by name. */
function byOrder(a: UriParameter, b: UriParameter): number {
  return rank(a) - rank(b) || (a.name < b.name ? -1 : 1);
}

function rank({ name }: UriParameter): number {
  return name === "isub" || name === "ext" ? 0 : name === "phone-context" ? 1 : 2;
}

/**
 * Converts a SIP URI with `;user=phone` to a tel URI (RFC 3261 §19.1.6): the reverse of `telToSip`. The
 * host and everything else in the SIP URI are lost. For the number in any SIP URI, see
 * `telephoneNumber`. Of the options, only `constraints` applies.
 *
 * @throws SipUriError if the value is not a `SipUri`, its user is not a telephone-subscriber (RFC 3261
 * §19.1.1: a local number needs a phone-context) or breaks a constraint of tel URIs, or `;user=phone` is
 * missing.
 * @example
 * serializeTel(sipToTel(parse("sip:%23123;phone-context=a.com@b.com;user=phone"))); // "tel:#123;phone-context=a.com"
 */
export function sipToTel(uri: SipUri, options?: Options): TelUri {
  const { constraints } = readOptions(options);
  const copy = snapshot(uri);
  const kind = findParameter(copy, "user");
  const isPhone = typeof kind === "string" && foldCase(kind) === "phone";
  if (!isPhone || copy.user === null) failType("A user and user=phone were expected.", "user");
  const [first = "", ...rest] = copy.user.split(";");
  // A number has no escapes in a tel URI: "%23" becomes "#". Parameters keep their escapes.
  const number = unescapeText(first);
  const text = [`tel:${number}`, ...rest].join(";");
  const result = examineTel(text, { ...UNLIMITED, constraints });
  if (!result.success) throwIssues(result.issues.map(inUser));
  // "%3B" is a ";" that does not begin a parameter.
  if (result.value.number !== number) failType("A telephone number was expected.", "user");
  return result.value;
}

/** The same issue for a SIP URI, of which the number is the user. */
function inUser(found: Issue): Issue {
  return { ...atPath(found, ["user"]), component: "user" };
}
