import type { SipUriPolicy } from "../forms/policy.ts";

/**
 * What Twilio says of a SIP URI that it calls, as a policy for `check` and the guards of
 * `sip-uri/forms`: transports udp, tcp and tls, and what is refused by default there, such as a
 * password (`sipAuthPassword` is the place for it), dangerous headers and control characters.
 * A policy can't tell how `secure` is spelled: `parseTwilioTo` does.
 *
 * @example
 * sipUriGuard({ ...twilioPolicy, hosts: ["example.com"] });
 */
export const twilioPolicy: SipUriPolicy = /* @__PURE__ */ Object.freeze({
  transports: /* @__PURE__ */ Object.freeze(["udp", "tcp", "tls"]),
});
