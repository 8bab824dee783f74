/**
 * What can follow the beginning of a value, wherever it stops. A text is still open if one of these completes it;
 * `growth.ts` tries them.
 */

/** Every end of a text, such as "sip:h", "ip:h", "p:h", ":h", "h" and "". */
const endsOf = (text: string) => Array.from({ length: text.length + 1 }, (_, i) => text.slice(i));

/** A host stops in a label, in an IPv4 address or in an IPv6 address. */
export const HOST_ENDS = [
  ...["h", ".h", "1.h"],
  ...["1", ".1", "1.1", ".1.1", "1.1.1", ".1.1.1"],
  ...["]", "1]", ":1]", "::1]", "::]", ".1]", "1.1]", ".1.1]", "1.1.1]", ".1.1.1]"],
];

/** A URI stops in its scheme, the userinfo, an escape, the host, the port, a parameter or a header. */
export const SIP_ENDS = [
  ...endsOf("sip:h"),
  ...["@h", "1@h", "41@h"],
  ...["1", "41", "=1", "=", "a=", "1=", "41="],
  ...HOST_ENDS,
];

const CONTEXT = ";phone-context=+1";
export const TEL_ENDS = [
  ...endsOf(`tel:1${CONTEXT}`),
  ...["1", "41", "=1", ".h", "1.h"].flatMap((end) => [end, end + CONTEXT]),
  ...endsOf("1;cic-context=+1"),
];

export const NAME_ADDR_ENDS = [
  ...[...SIP_ENDS, ...TEL_ENDS].flatMap((end) => [end, `${end}>`]),
  ...["<sip:h>", " <sip:h>", '" <sip:h>', 'a" <sip:h>', '"', 'a"', '>"', ";a"],
];

/** A parameter that is written in a line of its own. */
export const PARAMETER_ENDS = ["", "="].flatMap((sign) => HOST_ENDS.map((end) => sign + end));
