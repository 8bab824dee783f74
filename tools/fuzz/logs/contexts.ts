/** Lines in which a URI, "{}", is found. */
export interface Context {
  readonly line: string;
  /** Characters that a URI can't contain there: they would end it. */
  readonly without?: string;
  /** The notations that are found there; all by default. */
  readonly only?: RegExp;
}

const ESC = "\x1b";

export const CONTEXTS: readonly Context[] = [
  // Log lines.
  { line: "{}" },
  { line: "{}\n" },
  { line: "  {}  " },
  { line: "INFO {} registered" },
  { line: "2026-11-26T10:42:07Z call to {} from bob" },
  { line: "10:42:07.123 [sip] ({}) answered", without: ")" },
  { line: "[{}] busy" },
  { line: "uri={} at=10:42:07", without: "&" },
  { line: 'uri="{}" at=10:42:07 by=bob@example.org' },
  { line: "uri='{}' at=10:42:07 by='bob@example.org'", without: "'" },
  { line: "a {}\nb 10:42:07 bob@example.org" },
  { line: "dialing: {}, retry 3", without: "," },
  { line: "From {} to mailto:bob@example.org" },
  { line: "call {} -> 503 (10:42:07)" },
  { line: "`{}` took 12 ms" },
  { line: "curl -u{} https://example.org/" },
  { line: "x{}" },
  { line: "7{} ok" },
  { line: "_{} ok" },
  { line: "\t{}\tbob@example.org\t10:42:07" },
  // Coloured.
  { line: `${ESC}[31m{}${ESC}[0m` },
  { line: `${ESC}[36m{}${ESC}[39m registered at 10:42:07 bob@example.org` },
  { line: `${ESC}[1;38;5;12m{}${ESC}[0m ok` },
  { line: `\\x1b[31m{}\\x1b[0m` },
  { line: `\\u001b[31m{}\\u001b[0m done` },
  { line: `\\033[1m{}\\033[0m done` },
  { line: `\\e[1m{}\\e[0m` },
  { line: "^[[31m{}^[[0m" },
  { line: `to ${ESC}[4m"{}"${ESC}[24m` },
  // JSON and objects.
  { line: '{"uri":"{}","at":"10:42:07"}' },
  { line: '{"uri":"{}","at":"10:42:07","mail":"bob@example.org"}' },
  { line: '["{}","a:b@example.org"]' },
  { line: '{"m":"calling {}\\n","at":"10:42"}' },
  { line: '{"m":"<{}>;tag=a:b@c"}' },
  { line: "{'to': '{}', 'mail': 'bob@example.org'}", without: "'" },
  { line: "{'to':'{}','t':'10:42','mail':'bob@example.org'}", without: "'" },
  { line: "{ to: '{}' }", without: "'" },
  { line: 'to => "{}", from => "bob@example.org"' },
  { line: "to: {}\nfrom: bob@example.org:5060\n" },
  { line: '\\"{}\\"' },
  { line: "\\u003c{}\\u003e x:y@z" },
  { line: "\\x22{}\\x22" },
  { line: "\\n{}\\n" },
  // Forms and addresses of pages.
  { line: "To={}&From=bob", without: "&" },
  {
    line: "POST /Calls To={}&Url=https%3A%2F%2Fbob%40example.org",
    without: "&",
    only: /^(?:raw|percent)/,
  },
  { line: "GET /dial?to={} HTTP/1.1", without: "&" },
  { line: "%3C{}%3E", only: /^percent/ },
  { line: "To=%22A%22%20%3C{}%3E%3Btag%3Da%3Ab%40c&From=b", only: /^percent/ },
  // XML and HTML.
  { line: "<Sip>{}</Sip>" },
  { line: '<Dial to="{}" from="bob@example.org"/>' },
  { line: "<a href='{}'>10:42 bob@example.org</a>", without: "'" },
  { line: "&lt;{}&gt;" },
  { line: "&quot;{}&quot; 10:42 bob@example.org" },
  { line: "<![CDATA[{}]]>" },
  // CSV.
  { line: "1,{},2", without: "," },
  { line: '1,"{}","10:42:07","bob@example.org"' },
  { line: "{},10:42:07,bob@example.org", without: "," },
  { line: "1;{};ok", without: ";" },
  { line: "1|{}|10:42:07|bob@example.org", without: "|" },
  { line: "{},{}", without: "," },
  // SIP messages.
  { line: "INVITE {} SIP/2.0\r\nVia: SIP/2.0/UDP h:5060;branch=z9hG4bK\r\n" },
  { line: 'From: "A:b@c" <{}>;tag=1:2@3\r\nTo: <sip:bob@example.org>\r\n' },
  { line: "Contact: <{}>, <sip:bob@example.org:5060>" },
  { line: "Contact: {}\r\nCall-ID: a:b@c\r\n" },
  { line: "Route: <sip:p1.example.org;lr>,<{}>" },
  { line: 'Refer-To: "Bob" <{}>' },
];
