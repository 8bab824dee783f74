import { safeParse } from "../../../src/index.ts";
import { safeParseNameAddrList } from "../../../src/name-addr/index.ts";
import { safeParseTel } from "../../../src/tel/index.ts";

/** Every end of a text, such as "sip:h", "ip:h", "p:h", ":h", "h" and "". */
const endsOf = (text: string) => Array.from({ length: text.length + 1 }, (_, i) => text.slice(i));

/**
 * What can follow the beginning of a SIP URI. One of these completes it, wherever it stops: in the
 * scheme, the userinfo, an escape, a host, an address, a port, a parameter or a header.
 */
const SIP_ENDS = [
  ...endsOf("sip:h"),
  ...["@h", "1@h", "41@h"],
  ...["1", "41", "=1", "=", "a=", "1=", "41="],
  ...[".h", "1.h"],
  ...["]", "1]", ":1]", "::1]", "::]", ".1]", "1.1]", ".1.1]", "1.1.1]", ".1.1.1]"],
];

const CONTEXT = ";phone-context=+1";
const TEL_ENDS = [
  ...endsOf(`tel:1${CONTEXT}`),
  ...["1", "41", "=1", ".h", "1.h"].flatMap((end) => [end, end + CONTEXT]),
  ...endsOf("1;cic-context=+1"),
];

const NAME_ADDR_ENDS = [
  ...[...SIP_ENDS, ...TEL_ENDS].flatMap((end) => [end, `${end}>`]),
  ...["<sip:h>", " <sip:h>", '" <sip:h>', 'a" <sip:h>', '"', 'a"', '>"', ";a"],
];

const LENIENT = { limits: false } as const;

const oneOf = (ends: readonly string[], isGood: (text: string) => boolean) => (text: string) =>
  text.length < LONGEST && ends.some((end) => isGood(text + end));

/** Nobody types a longer text. */
const LONGEST = 2000;

/** Whether a text is the beginning of a SIP URI. */
export const canBecomeSipUri = oneOf(SIP_ENDS, (text) => safeParse(text, LENIENT).success);

/** Whether a text is the beginning of a tel URI. */
export const canBecomeTel = oneOf(TEL_ENDS, (text) => safeParseTel(text, LENIENT).success);

/** Whether a text is the beginning of one or more values of a header such as To. */
export const canBecomeNameAddr = oneOf(
  NAME_ADDR_ENDS,
  (text) => safeParseNameAddrList(text, LENIENT).success,
);
