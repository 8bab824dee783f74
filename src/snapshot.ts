import type { Component } from "./component.ts";
import { fail, guarded } from "./fail.ts";
import type { SipUri, UriHeader, UriParameter } from "./types.ts";

/** A copy of a `SipUri` handed in: each property read once, its type checked. */
export function snapshot(uri: SipUri): SipUri {
  return guarded(() => {
    const { scheme, user, password, host, port, parameters, headers } = objectOf(
      uri,
      null,
      "A SipUri, as parse returns it,",
    );
    return {
      scheme: schemeOf(scheme),
      user: user === null ? null : stringOf(user, "user"),
      password: password === null ? null : stringOf(password, "password"),
      host: stringOf(host, "host"),
      port: portOf(port),
      parameters: itemsOf(parameters, "parameters"),
      headers: itemsOf(headers, "headers"),
    };
  });
}

export function objectOf<T>(
  value: T,
  component: Component | null,
  expected = "An object",
): T & object {
  if (typeof value !== "object" || value === null) {
    fail("invalid-type", `${expected} was expected.`, component);
  }
  return value;
}

export function stringOf(value: unknown, component: Component): string {
  if (typeof value !== "string") fail("invalid-type", `The ${component} must be text.`, component);
  return value;
}

export function schemeOf(scheme: SipUri["scheme"]): SipUri["scheme"] {
  if (scheme !== "sip" && scheme !== "sips") {
    fail("invalid-type", 'The scheme must be "sip" or "sips".', "scheme");
  }
  return scheme;
}

export function portOf(port: number | null): number | null {
  if (port !== null && !(Number.isSafeInteger(port) && port >= 0)) {
    fail("invalid-type", "The port must be a whole number.", "port");
  }
  return port;
}

/** A copy of a list of parameters or of headers, of which only a parameter can be a flag. */
export function itemsOf<Item extends UriParameter | UriHeader>(
  list: readonly Item[],
  component: "parameters" | "headers",
): readonly Item[] {
  if (!Array.isArray(list)) fail("invalid-type", `The ${component} must be a list.`, component);
  const items: UriParameter[] = [];
  for (let i = 0, { length } = list; i < length; i++) items.push(itemOf(list[i], component));
  return items as Item[];
}

function itemOf(item: UriParameter, component: "parameters" | "headers"): UriParameter {
  const { name, value } = objectOf(item, component);
  return {
    name: stringOf(name, component),
    value: value === true && component === "parameters" ? value : stringOf(value, component),
  };
}
