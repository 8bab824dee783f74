import type { SipUri, UriParameter } from "./types.ts";

/** A URI's components put together as RFC 3261 §25.1 orders them; nothing is checked. */
export function assemble(uri: SipUri): string {
  const { scheme, user, password, host, port, parameters, headers } = uri;
  let text = `${scheme}:`;
  if (user !== null) text += user;
  if (password !== null) text += `:${password}`;
  if (user !== null || password !== null) text += "@";
  text += host;
  if (port !== null) text += `:${port}`;
  text += assembleParameters(parameters);
  let mark = "?";
  for (const { name, value } of headers) {
    text += `${mark}${name}=${value}`;
    mark = "&";
  }
  return text;
}

export function assembleParameters(parameters: readonly UriParameter[]): string {
  let text = "";
  for (const { name, value } of parameters) {
    text += value === true ? `;${name}` : `;${name}=${value}`;
  }
  return text;
}
