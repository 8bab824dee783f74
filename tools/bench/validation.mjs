// What each candidate does with invalid URIs, and with valid ones that are easily misread. It is found
// out by asking, so that RESULTS.md does not rely on anyone's memory.

export const INVALID = [
  ["sip:", "no host"],
  ["sip:alice@", "no host after the @"],
  ["sip:@example.com", "empty user (§19.1.1)"],
  ["sip:a b@example.com", "a space"],
  ['sip:"a"@example.com', "a quote"],
  ["sip:alice@a@example.com", "two @"],
  ["sip:%zz@example.com", "a % that is not an escape"],
  ["sip:alice@example..com", "an empty label"],
  ["sip:alice@-example.com", "a label that begins with -"],
  ["sip:alice@exa_mple.com", "_ in a host"],
  ["sip:alice@12345", "a top label of digits"],
  ["sip:alice@10.0.0.256", "an octet above 255"],
  ["sip:alice@[1::2::3]", "two ::"],
  ["sip:alice@[1:2:3]", "too few groups"],
  ["sip:alice@2001:db8::10", "IPv6 without brackets"],
  ["sip:alice@example.com:", "empty port"],
  ["sip:alice@example.com:50a60", "a letter in the port"],
  ["sip:alice@example.com:65536", "a port above 65535"],
  ["sip:alice@example.com;", "empty parameter"],
  ["sip:alice@example.com;a=", "empty parameter value"],
  ["sip:alice@example.com;a=b,c", "a comma in a parameter"],
  ["sip:alice@example.com?", "no header after the ?"],
  ["sip:alice@example.com?a", "a header without ="],
  ["sip:alice@example.com?a=b#c", "a fragment"],
  ["sip:alice@example.com\r\nX: y", "CR LF"],
  ["sip:alice@example.com;lr;LR", "a parameter twice (§19.1.1)"],
  ["sip:alice@example.com;ttl=256", "ttl above 255"],
  ["sip:alice@example.com;maddr=a_b", "a maddr that is not a host"],
  ["sips:alice@example.com;transport=udp", "sips over UDP (§26.2.2)"],
];

/** Valid URIs, with the host that must be found: a different host means calling the wrong machine. */
export const VALID = [
  ["sip:alice@atlanta.com", "atlanta.com"],
  ["sip:alice;day=tuesday@atlanta.com", "atlanta.com"],
  ["sip:good.example;x=@evil.example", "evil.example"],
  ["sip:h?a=b@evil.example", "evil.example"],
  ["sip://alice@example.com", "example.com"],
  ["sip:alice@example.com.", "example.com."],
  ["sip:alice:@example.com", "example.com"],
  ["sip:alice@localhost;transport=tcp", "localhost"],
  ["sip:alice@[2001:db8::10]:5070", "[2001:db8::10]"],
  ["sip:alice@[::ffff:192.0.2.1]", "[::ffff:192.0.2.1]"],
  ["sip:alice@example.com;maddr=239.255.255.1;ttl=15", "example.com"],
  ["sip:alice@example.com;transport=tls-sctp", "example.com"],
  ["sip:alice@example.com;user=%", "example.com"],
  ["sip:example.com?subject=", "example.com"],
];

/** Finds out whether a candidate rejects invalid URIs and reads valid ones correctly. */
export function examine(candidate) {
  const accepted = INVALID.filter(([text]) => candidate.accepts(text));
  const refused = VALID.filter(([text]) => !candidate.accepts(text));
  const misread = VALID.filter(
    ([text, host]) => candidate.accepts(text) && candidate.host(candidate.parse(text)) !== host,
  );
  const wrong = accepted.length + refused.length + misread.length;
  return { accepted, refused, misread, verdict: verdict(wrong, accepted.length) };
}

function verdict(wrong, accepted) {
  if (wrong === 0) return "yes";
  return accepted > INVALID.length / 2 ? "no" : "in part";
}
