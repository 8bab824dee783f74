import type { SipUri, UriParameter } from "./types.ts";

/** A URI's components put together as RFC 3261 §25.1 orders them; nothing is checked. */
export function assemble(uri: SipUri): string {
  const { scheme, user, password, host, port, parameters, headers } = uri;
  // Each "+" makes a string: there are as few as can be.
  let text = scheme === "sip" ? "sip:" : "sips:";
  // A password without a user is left out: it is refused before the text goes out (prove.ts).
  if (user !== null) text = password === null ? `${text}${user}@` : `${text}${user}:${password}@`;
  text += host;
  if (port !== null) text = `${text}:${port}`;
  text += assembleParameters(parameters);
  let mark = "?";
  for (const { name, value } of headers) {
    text = `${text}${mark}${name}=${value}`;
    mark = "&";
  }
  return text;
}

export function assembleParameters(parameters: readonly UriParameter[]): string {
  let text = "";
  for (const { name, value } of parameters) {
    text = `${text};${name}`;
    if (value !== true) text = `${text}=${value}`;
  }
  return text;
}
