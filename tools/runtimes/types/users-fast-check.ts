/** Tests that users write, and what must not compile, where fast-check is installed. */
import { assert, property } from "fast-check";
import { type Issue, isSipUri, type SipUri, serialize } from "sip-uri";
import { type NearMiss, nameAddr, nearMiss, sipUri, sipUriText, telUri } from "sip-uri/fast-check";
import { serializeNameAddr } from "sip-uri/name-addr";
import { serializeTel } from "sip-uri/tel";

assert(property(sipUri(), (uri: SipUri) => isSipUri(serialize(uri))));
assert(property(sipUriText({ underscores: true }), (text) => text.startsWith("sip")));
assert(property(telUri(), (tel) => serializeTel(tel) !== ""));
assert(property(nameAddr({ limits: false }), (value) => serializeNameAddr(value) !== ""));
assert(
  property(nearMiss(), ({ text, issue }: NearMiss) => {
    const { code }: Issue = issue;
    return !isSipUri(text) && code !== "";
  }),
);
// @ts-expect-error there is no such option
sipUri({ hosts: ["example.com"] });
// @ts-expect-error a near miss is not a URI
assert(property(nearMiss(), (uri: SipUri) => uri.host !== ""));
