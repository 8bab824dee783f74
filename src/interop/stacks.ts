/**
 * A stack of the interop run, as in its table (docs/other-stacks.md has their versions): `sofia` is Sofia-SIP,
 * `osip` libosip2, `libre` the library of baresip, `belle-sip` that of Linphone, `drachtio` drachtio-srf,
 * `sip` the npm package of that name, and `net-sip` Perl's Net::SIP.
 */
export type Stack =
  | "kamailio"
  | "sofia"
  | "osip"
  | "libre"
  | "belle-sip"
  | "sip.js"
  | "jssip"
  | "drachtio"
  | "sip"
  | "twisted"
  | "net-sip";

/** The stacks, in the order in which a caution names them, and whether each is one that many people run. */
export const STACKS: Readonly<Record<Stack, boolean>> = {
  kamailio: true,
  sofia: true,
  osip: true,
  libre: true,
  "belle-sip": true,
  "sip.js": true,
  jssip: true,
  drachtio: true,
  sip: false,
  twisted: false,
  "net-sip": false,
};
