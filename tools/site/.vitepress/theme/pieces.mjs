/**
 * The text cut into components, for colours, or before and after what is wrong.
 *
 * @typedef {{ text: string, kind?: string }} Piece
 * @param {string} text
 * @param {import("sip-uri").ParseResult} result of parsing it
 * @returns {Piece[]}
 */
export function piecesOf(text, { value, issues }) {
  if (value === undefined) {
    const { start, end } = issues[0];
    if (start === null) return [{ text }];
    const wrong = { text: text.slice(start, end) || " ", kind: "wrong" };
    return [{ text: text.slice(0, start) }, wrong, { text: text.slice(end) }];
  }
  const { scheme, user, password, host } = value;
  const userinfo = user === null ? "" : password === null ? `${user}@` : `${user}:${password}@`;
  const afterHost = text.slice(`${scheme}:${userinfo}${host}`.length);
  const [, port, parameters, headers] = /^(?::(\d+))?(?:;([^?]*))?(?:\?(.*))?$/.exec(afterHost);
  return [
    { text: text.slice(0, scheme.length), kind: "scheme" },
    { text: ":" },
    ...part("user", user),
    ...part("password", password, ":"),
    ...(user === null ? [] : [{ text: "@" }]),
    ...part("host", host),
    ...part("port", port, ":"),
    ...part("parameters", parameters, ";"),
    ...part("headers", headers, "?"),
  ];
}

/** @param {string} kind @param {string | null | undefined} text @param {string} [mark] what is before it */
function part(kind, text, mark = "") {
  if (text === null || text === undefined) return [];
  return [...(mark === "" ? [] : [{ text: mark }]), { text, kind }];
}
