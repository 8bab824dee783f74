import type { SipUriPolicy } from "../policy/types.ts";

/**
 * Twilio's rules for a SIP URI that it calls, as a policy for `check` and the guards of
 * `sip-uri/forms`: transports udp, tcp and tls, and the default refusals there, such as a
 * password (it belongs in `sipAuthPassword`), dangerous headers and control characters.
 * A policy can't check how `secure` is spelled: `parseTwilioTo` does.
 *
 * @example
 * sipUriGuard({ ...twilioPolicy, hosts: ["example.com"] });
 */
export const twilioPolicy: SipUriPolicy = /* @__PURE__ */ Object.freeze({
  transports: /* @__PURE__ */ Object.freeze(["udp", "tcp", "tls"]),
});
