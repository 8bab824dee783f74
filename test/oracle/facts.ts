/** What the RFCs say outright about single texts. */

export interface Facts {
  readonly about: string;
  readonly startRules: readonly string[];
  readonly members: readonly string[];
  readonly others: readonly string[];
}

const SIP = ["SIP-URI", "SIPS-URI"];

/** Words after the same beginning. */
function after(beginning: string, words: string): string[] {
  return words.split(" ").map((word) => beginning + word);
}

export const facts: readonly Facts[] = [
  {
    about: "RFC 3261 §19.1.3 examples, and near misses",
    startRules: SIP,
    members: [
      "sip:alice@atlanta.com",
      "sip:alice:secretword@atlanta.com;transport=tcp",
      "sips:alice@atlanta.com?subject=project%20x&priority=urgent",
      "sip:+1-212-555-1212:1234@gateway.com;user=phone",
      "sips:1212@gateway.com",
      "sip:alice@192.0.2.4",
      "sip:atlanta.com;method=REGISTER?to=alice%40atlanta.com",
      "sip:alice;day=tuesday@atlanta.com",
    ],
    others: [
      "sip:alice@atlanta.com;transport=",
      "sips:alice@atlanta.com?subject=project x",
      "sip:+1 212 555 1212@gateway.com",
      "sip:alice@192.0.2.4.",
    ],
  },
  {
    about: "scheme",
    startRules: SIP,
    members: ["sip:h", "SIP:h", "sIpS:h", "sip://alice@h"],
    others: ["", "h", "sip", "sip:", "sip://h", "tel:+1", " sip:h", "sip:h ", "\u017Fip:h"],
  },
  {
    about: "userinfo (§19.1.1, §19.1.2; RFC 4475 §3.1.1)",
    startRules: SIP,
    members: [
      "sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*:&it+has=1,weird!*pas$wo~d_too.(doesn't-it)@h",
      ...after("sip:", "a:@h a:&=+$,@h h;x=@evil.example h?a=b@c %00@h sips%3Auser%40h@h"),
      ...after("sip:", "+358-555-1234567;postd=pp22@foo.com %2331%23;phone-context=+1@h"),
    ],
    others: [
      ...Array.from('\x00\x1F "#%<>@[\\]^`{|}\x7F\u00E9', (raw) => `sip:a${raw}b@h`),
      ...after("sip:", "@h :pw@h a:b:c@h a:b;c@h a%4@h a%4g@h"),
      ...after("sip:", "#31#;phone-context=+1@h 1;phone-context=a.b;isub=x@y@h +1;x=[a]@h"),
    ],
  },
  {
    about: "hostname",
    startRules: SIP,
    members: after("sip:", "example.com. h. 1.2.3.4.com 1a.b a--b.c a1 a.b"),
    others: after("sip:", "12345 a.b.1 10-0-0-1 x.4g -a a- a..b h.. . a.-b a-.b a_b \u00E9 a%41"),
  },
  {
    about: "IPv4address (RFC 5954 §4.1)",
    startRules: SIP,
    members: after("sip:", "0.0.0.0 255.249.199.99 a@192.0.2.128:5060"),
    others: after(
      "sip:",
      "256.0.0.1 444.555.666.777 192.00.02.128 1.2.3.4. 1.2.3 1.2.3.4.5 1.2.3.260",
    ),
  },
  {
    about: "IPv6reference (RFC 5954 §4.1, RFC 5118)",
    startRules: SIP,
    members: [
      ...after("sip:[", "::] ::1] 1::] 1:2:3:4:5:6:7:8] 1:2:3:4:5:6:7::] ::2:3:4:5:6:7:8]"),
      ...after("sip:[", "::ffff:192.0.2.2] 2001:db8::192.0.2.1] 1:2:3:4:5:6:1.2.3.4]"),
      ...after("sip:[", "2001:db8::10:5070] 2001:DB8::10]:5070 ::1:2:3:4:5:1.2.3.4]"),
    ],
    others: [
      ...after("sip:[", "1:2:3:4:5:6:7::8] 2001:db8:::192.0.2.1] ] :] :::] 1::2::3] 12345::] 0]"),
      ...after("sip:[", "1:2:3:4:5:6:7] 1:2:3:4:5:6:7:8:9] 1:2:3:4:5:6:7:1.2.3.4] 1.2.3.4::]"),
      ...after("sip:[", "::1.2.3.256] fe80::1%25eth0] v1.a] ::1 ::g]"),
      "sip:2001:db8::10",
    ],
  },
  {
    about: "port",
    startRules: SIP,
    members: after("sip:h:", "0 065536 99999999999999999999"),
    others: after("sip:h:", " 5060x -1 +1 %31 1:1"),
  },
  {
    about: "uri-parameters",
    startRules: SIP,
    members: [
      ...after("sip:h;", "lr lr=on lr;lr ttl=abc ttl=1234 maddr=a_b a=[]/:&+$ a=%41 %61"),
      ...after("sip:h;", "transport transport=[x] transport=%zz user=% method=` method=IN%56ITE"),
    ],
    others: [
      ...after("sip:h;", " ; ;a a; a= =a a=b=c a=` a=% a=%zz a`b a,b @ a?b #a a\u212A"),
      ...after("sip:h;", "transport= transport=%[ transport=%zz[ user=`: method=a,b ttl=% maddr=`"),
    ],
  },
  {
    about: "headers",
    startRules: SIP,
    members: after("sip:h?", "a= a=b&a=b a=[]/?:+$ to=sip:bob%40biloxi.com ?="),
    others: after("sip:h?", " a =b a=b& &a=b a=b&&a=b a=b=c a=b;c a=% a=< a,b=c"),
  },
  {
    about: "telephone-uri (RFC 3966 §3)",
    startRules: ["telephone-uri"],
    members: [
      ...after("tel:", "+1 +--1 +358-555-1234567;postd=pp22 7042;phone-context=example.com"),
      ...after("TEL:", "#*aF;x=[:];phone-context=+1 +1;isub=[;ext=(1 +1;phone-context=5"),
    ],
    others: [
      ...after("tel:", " 1 + +a +1; +1;ext= +1;isub= +1;a_b 1;phone-context=1 +1@h +1;a=;b"),
      "sip:h",
    ],
  },
  {
    about: "name-addr with erratum 5598",
    startRules: ["name-addr-eid5598"],
    members: [
      ...["<sip:h>", " \r\n <sips:a@h;lr?a=b> ", "caller<sip:h>", "A. Bell\t<sip:h>", '"" <sip:h>'],
      '"caf\u00E9 \\" \u{1F600}\r\n <" <sip:h>',
    ],
    others: [
      ...["sip:h", "< sip:h>", "<sip:h >", "caf\u00E9 <sip:h>", "Bell, A <sip:h>", '"a <sip:h>'],
      ...['"\\\n"<sip:h>', '"\uD83D"<sip:h>', "\r\n<sip:h>", "<sip:h>;tag=1", "<tel:+1>"],
    ],
  },
];
