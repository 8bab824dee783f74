/** Byte-level mutation, which makes texts that no grammar would. It works on UTF-16 code units. */
import { pick, type Random } from "../../test/oracle/random.ts";

/** Texts that the grammars, the escapes or the readers treat specially. */
export const DICTIONARY: readonly string[] = [
  ..."@ : ; ? & = % [ ] / . - + $ , # * ( ) ! ~ ' \" < > \\ ` | ^ { } _ a A 0 1 9".split(" "),
  ..."sip: sips: SIP: tel: sip:sip: sip:a:b@ sip%3A client: mailto: x: sip:// urn:".split(" "),
  ..."%0D %0A %00 %20 %25 %40 %3B %3F %26 %FF %C3%A9 %c3 %E2%84%AA %4 %zz %25%34%31 %6C%72".split(
    " ",
  ),
  ..."@h :5060 :05060 :65535 :65536 :0 :99999999999999999999 :pw@ ::1 [:: [::1] [::ffff:1.2.3.4]".split(
    " ",
  ),
  ..."127.0.0.1 10.0.0.256 01.2.3.4 1.2.3.4. example.com example.com. a.1 xn--a 12345".split(" "),
  ..."[1:2:3:4:5:6:7:8] [1::2::3] [2001:db8::1] [fe80::1%25eth0]".split(" "),
  ..."; ;; ;lr ;lr= ;lr;lr ;LR ;%6Cr ;maddr= ;maddr=evil.example ;ttl=255 ;ttl=256 ;ttl=01".split(
    " ",
  ),
  ...";alias ;alias=h ;received=h ;rcv=h ;fs_path=h ;xfs_path=h ;%61lias=h".split(" "),
  ..."transport ;transport=udp ;transport=tcp ;transport=TLS ;transport=tls-sctp ;transport=%zz".split(
    " ",
  ),
  ..."method ;method=INVITE ;method=% ;method=IN%56ITE ;user=phone ;user=ip ;secure=true ;secure ;x=[::1]".split(
    " ",
  ),
  ..."?a=b ?a= &a=b ?Route=x ?r%6Fute=x ?f=x ?Subject=a%20b ?s=x ?body=a%0D%0Ab ?X-Id=1 ?".split(
    " ",
  ),
  ..."+1 ;ext=2 ;isub=3 ;phone-context=+1 ;phone-context=example.com ;m-a=b #*aF ;postd=pp22".split(
    " ",
  ),
  ...'<sip:h> <tel:+1> ;tag=1 ;q=0.5 "a" "\\"" "\\\\ "a\\'.split(" "),
  " ",
  "\t",
  "\r\n",
  "\r\n ",
  "\n",
  ", ",
  '" <sip:h>',
  "\0",
  "\u007f",
  "\u0085",
  "\u00e9",
  "\u017f",
  "\u0130",
  "\u212a",
  "\u2028",
  "\ufeff",
  "\u{1f600}",
  "\ud800",
  "\udc00",
  "\udc00\ud800",
  "__proto__",
  "constructor",
  "",
];

type Mutator = (text: string, random: Random, other: string) => string;

const place = (text: string, random: Random): number => random(text.length + 1);

function between(text: string, random: Random): readonly [from: number, to: number] {
  const from = place(text, random);
  return [from, Math.min(text.length, from + 1 + random(random(4) === 0 ? 40 : 4))];
}

const insert = (text: string, at: number, what: string): string =>
  text.slice(0, at) + what + text.slice(at);

const MUTATORS: readonly Mutator[] = [
  // insert a token of the dictionary, or replace a piece with it
  (text, random) => insert(text, place(text, random), pick(random, DICTIONARY)),
  (text, random) => insert(text, place(text, random), pick(random, DICTIONARY)),
  (text, random) => {
    const [from, to] = between(text, random);
    return text.slice(0, from) + pick(random, DICTIONARY) + text.slice(to);
  },
  (text, random) => text + pick(random, DICTIONARY),
  // delete
  (text, random) => {
    const [from, to] = between(text, random);
    return text.slice(0, from) + text.slice(to);
  },
  // duplicate
  (text, random) => {
    const [from, to] = between(text, random);
    return insert(text, random(2) === 0 ? to : place(text, random), text.slice(from, to));
  },
  // repeat many times
  (text, random) => {
    const [from, to] = between(text, random);
    const unit = text.slice(from, to) || pick(random, DICTIONARY);
    return insert(text, to, unit.repeat(pick(random, [2, 5, 9, 64, 255, 1024]))).slice(0, 3000);
  },
  // splice
  (text, random, other) => text.slice(0, place(text, random)) + other.slice(place(other, random)),
  // swap
  (text, random) => {
    const [from, to] = between(text, random);
    const end = Math.min(text.length, to + 1 + random(4));
    return text.slice(0, from) + text.slice(to, end) + text.slice(from, to) + text.slice(end);
  },
  // flip a bit of a code unit, or draw another one
  (text, random) => {
    const at = random(Math.max(1, text.length));
    const unit = text.charCodeAt(at) || 0;
    const flipped =
      random(4) === 0 ? random(0x10000) : unit ^ (1 << random(random(4) === 0 ? 16 : 8));
    return text.slice(0, at) + String.fromCharCode(flipped) + text.slice(at + 1);
  },
  // flip case
  (text, random) => {
    const [from, to] = between(text, random);
    const flipped = text
      .slice(from, to)
      .replace(/[a-z]/gi, (c) => (c < "a" ? c.toLowerCase() : c.toUpperCase()));
    return text.slice(0, from) + flipped + text.slice(to);
  },
  // escape a character, or unescape it
  (text, random) => {
    const at = random(Math.max(1, text.length));
    const hex = (text.charCodeAt(at) & 0xff).toString(16).padStart(2, "0");
    return `${text.slice(0, at)}%${random(2) === 0 ? hex : hex.toUpperCase()}${text.slice(at + 1)}`;
  },
  (text, random) => {
    const [from] = between(text, random);
    const rest = text
      .slice(from)
      .replace(/%([\da-f]{2})/i, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return text.slice(0, from) + rest;
  },
];

/** Applies at most `most` mutations to a text; `other` is a text to splice in. */
export function mutate(text: string, random: Random, other: string, most = 6): string {
  let mutant = text;
  for (let left = random(most + 1); left > 0; left--) {
    mutant = pick(random, MUTATORS)(mutant, random, other);
  }
  return mutant;
}
