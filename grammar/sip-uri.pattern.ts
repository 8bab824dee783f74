/**
 * Returns SIP-URI and SIPS-URI of RFC 3261 §25.1, with the hosts of RFC 5954 §4.1, as one regular
 * expression for JSON Schema's `pattern`. It has no flag and no lookahead, so all engines read it alike.
 * With `underscores`, "_" is a letter in host names. test/pattern.test.ts proves that its language is the ABNF's and that no text can be matched in two ways.
 */
export function pattern_SIP_URI(underscores = false): string {
  const user = orEscaped("!$&-9;=?A-Z_a-z~");
  const password = orEscaped("!$&-.0-9=A-Z_a-z~");
  const paramchar = orEscaped("!$&-+\\-.-:A-Z\\[\\]_a-z~");
  const header_character = orEscaped("!$'-+\\-.-:?A-Z\\[\\]_a-z~");

  const h16 = "[0-9A-Fa-f]{1,4}";
  const dec_octet = either("25[0-5]", "2[0-4][0-9]", "1[0-9]{2}", "[1-9]?[0-9]");
  const IPv4address = `${dec_octet}(?:\\.${dec_octet}){3}`;
  /** At most n groups after the "::"; an IPv4address counts as two of them. */
  const groups_after_gap = (n: number): string =>
    n === 1
      ? `(?:${h16})?`
      : `${either(`(?:${h16}:){0,${n - 2}}${IPv4address}`, `(?:${h16}:){0,${n - 1}}${h16}`)}?`;
  /** What follows k groups, each with its ":": the second ":" of "::", or the next group. */
  const after_groups = (k: number): string =>
    k === 6
      ? either(`:${groups_after_gap(1)}`, IPv4address, `${h16}:${either(":", h16)}`)
      : either(`:${groups_after_gap(7 - k)}`, `${h16}:${after_groups(k + 1)}`);
  const IPv6reference = `\\[${either(`::${groups_after_gap(7)}`, `${h16}:${after_groups(1)}`)}\\]`;

  const ALPHA = underscores ? "[A-Z_a-z]" : "[A-Za-z]";
  const alphanum = underscores ? "[0-9A-Z_a-z]" : "[0-9A-Za-z]";
  /** Labels that begin with a digit. The last label of a hostname begins with a letter. */
  const numeric_labels = `(?:[0-9](?:-*${alphanum})*\\.)*`;
  const hostname = `${numeric_labels}${ALPHA}(?:-*${alphanum}|\\.${numeric_labels}${ALPHA})*\\.?`;
  const host = either(IPv4address, hostname, IPv6reference);

  /** A token that is not a pvalue has a "`", or a "%" that does not begin an escape. */
  const not_hex = "[!%'*+\\-.G-Z_`g-z~]";
  const unescaped = either("`", `%${not_hex}`, `%[0-9A-Fa-f]${not_hex}`);
  const token_end = either(`${unescaped}[!%'*+\\-.0-9A-Z_-z~]*`, "%[0-9A-Fa-f]?");
  const token_only = `${orEscaped("!'*+\\-.0-9A-Z_a-z~")}*${token_end}`;
  const uri_parameter = either(
    `${paramchar}+(?:=${paramchar}+)?`,
    `${either(...["transport", "user", "method"].map(anyCase))}=${token_only}`,
  );
  const header = `${header_character}+=${header_character}*`;

  return (
    `^(?:${anyCase("sip")}[Ss]?:(?:${user}+(?::${password}*)?@)?${host}(?::[0-9]+)?` +
    `(?:;${uri_parameter})*(?:\\?${header}(?:&${header})*)?)$`
  );
}

function either(...all: readonly string[]): string {
  return `(?:${all.join("|")})`;
}

function orEscaped(raw: string): string {
  return either(`[${raw}]`, "%[0-9A-Fa-f]{2}");
}

function anyCase(word: string): string {
  return word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}
