import { token } from "../grammar/sip-uri.peggy";
import { escaped } from "./escape.ts";
import { expectObject, expectRecord, expectUntilPort, fail, failText } from "./expect.ts";
import { failUnfinished, failUnreadable } from "./guard.ts";
import { WRITING, WRITING_TYPE } from "./messages.ts";
import { readOptions, type Settings } from "./options.ts";
import { copyList, readable } from "./properties.ts";
import { isMethod, readValue, refuseUnknown } from "./read-init.ts";
import { checked, type Forged, forgedUntilPort, plainName, untilPort } from "./serialize.ts";
import type { Options, SipUri, SipUriInit, SipUriString, UriParameter } from "./types.ts";

/**
 * Makes a URI from plain text. Each component is escaped where the grammar requires it (RFC 3261
 * §19.1.2), and checked against its own rule of the grammar before it is written.
 *
 * @throws SipUriError if a value has the wrong type or can't be written (an empty user, parameter
 * name or value; malformed UTF-16; an invalid host), a constraint is broken, or the text exceeds
 * a limit (UTF-16 code units). The `path` of each issue leads to the property. The issues are in the
 * order of `serialize`; those of text that can't be written come after those of types.
 * @example
 * build({ user: "j@s0n", host: "example.com", parameters: { transport: "tls" } });
 * // "sip:j%40s0n@example.com;transport=tls"
 */
export function build(init: SipUriInit, options?: Options): SipUriString {
  const settings = readOptions(options);
  try {
    return write(init, settings);
  } catch (error) {
    return failUnfinished(error);
  }
}

/** Like `build`. Instead of the init's user there can be one in wire text. */
export function write(init: SipUriInit, settings: Settings, wireUser?: string): SipUriString {
  /** The path to the first text that can't be written. */
  let unwritable: readonly [keyof SipUri, name?: string, index?: number | undefined] | undefined;
  let forged: Forged | undefined;
  let text: string;
  let wire: Parameters<typeof checked>[2];
  try {
    refuseUnknown(expectObject(init));
    const {
      scheme = "sip",
      user,
      password,
      host,
      port = null,
      parameters,
      headers,
    } = readable(init);
    expectUntilPort(scheme, user ?? null, password ?? null, host, port);
    const name = wireUser ?? (typeof user === "string" ? escaped(user, "user") : null);
    const secret = typeof password === "string" ? escaped(password, "password") : null;
    if (name === undefined || secret === undefined) {
      unwritable = [name === undefined ? "user" : "password"];
    }
    forged = forgedUntilPort(name ?? null, name !== "", secret ?? null, true, host, settings);
    text = untilPort(scheme, name ?? null, secret ?? null, host, port);
    let items: UriParameter[] = [];
    for (let k = 0; k < 2; k++) {
      const isParameter = k === 0;
      const component = isParameter ? "parameters" : "headers";
      const record = isParameter ? parameters : headers;
      if (record === undefined) continue;
      const given: Readonly<Record<string, unknown>> = expectRecord(record, component);
      let mark = isParameter ? ";" : "?";
      for (const plain in given) {
        if (!Object.hasOwn(given, plain)) continue;
        const read = given[plain];
        if (read === undefined || read === null) continue;
        const list = !isParameter && Array.isArray(read) ? copyList<unknown>(read) : undefined;
        for (let i = 0, { length } = list ?? "1"; i < length; i++) {
          const index = list && i;
          let plainValue = list ? list[i] : read;
          if (typeof plainValue !== "string") {
            plainValue = isParameter
              ? readValue(plainValue, plain)
              : failText(component, plain, index);
          }
          const name = escaped(plain, component);
          const value =
            plainValue === true
              ? plainValue
              : isParameter && isMethod(plain)
                ? token(plainValue as string)
                : escaped(plainValue as string, component);
          if (name === undefined) unwritable ??= [component, plain];
          else if (value === undefined) unwritable ??= [component, plain, index];
          else {
            if (!name || (!value && isParameter)) {
              forged ??= [[component, plain], `sip:h${isParameter ? ";" : "?"}${name}=${value}`];
            }
            text = value === true ? `${text}${mark}${name}` : `${text}${mark}${name}=${value}`;
            if (!isParameter) mark = "&";
            // Space for one, and not for 17.
            else if (items.length === 0) items = [{ name, value }];
            else items.push({ name, value });
          }
        }
      }
    }
    wire = { scheme, port, parameters: items };
    if (unwritable !== undefined) {
      const [component, plain = ""] = unwritable;
      // The name of a method is not malformed.
      const isToken = component === "parameters" && isMethod(plain);
      if (isToken) fail(WRITING, "method-invalid", ...unwritable);
      fail(WRITING_TYPE, "malformed-text", ...unwritable);
    }
  } catch (error) {
    return failUnreadable(error);
  }
  return checked(text, forged, wire, settings, plainName);
}
