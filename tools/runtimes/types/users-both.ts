/** An application with ESM and CJS files: each can use the values of the other. */
import { equals, parse, type SipUri, type SipUriString } from "sip-uri";
import { serializeTel } from "sip-uri/tel";
import { changed, telUri, written } from "./users.cjs";

export const theirs: SipUriString = written;
export const isEqual: boolean = equals(parse(written), changed);
export const uri: SipUri = changed;
export const tel: string = serializeTel(telUri);
