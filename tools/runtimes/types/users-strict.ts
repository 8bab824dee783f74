/** Code that must not compile with `strict`; without it, every type includes `null` and `undefined`. */
import { type ParseResult, parse, type SipUri, safeParse } from "sip-uri";
import { telephoneNumber } from "sip-uri/tel";

const uri: SipUri = parse("sip:h");
// @ts-expect-error there may be no user
uri.user.length;
// @ts-expect-error an absent user is null
export const noUser: SipUri = { ...uri, user: undefined };
// @ts-expect-error not every user is a telephone number
telephoneNumber(uri).number;

// With `strict`, either test distinguishes the two results.
const result: ParseResult = safeParse("sip:h");
// @ts-expect-error there may be no value
result.value.host;
if (result.success) result.value.host.toUpperCase();
else result.issues.length.toFixed();
if (!result.issues) result.value.host.toUpperCase();
