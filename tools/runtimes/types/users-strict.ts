/** What must not compile with `strict`: without it, `null` and `undefined` are of every type. */
import { type ParseResult, parse, type SipUri, safeParse } from "sip-uri";
import { telephoneSubscriber } from "sip-uri/tel";

const uri: SipUri = parse("sip:h");
// @ts-expect-error there may be no user
uri.user.length;
// @ts-expect-error a user that is absent is null
export const noUser: SipUri = { ...uri, user: undefined };
// @ts-expect-error not every user is a telephone number
telephoneSubscriber(uri).number;

// With `strict`, either question tells the two results apart.
const result: ParseResult = safeParse("sip:h");
// @ts-expect-error there may be no value
result.value.host;
if (result.success) result.value.host.toUpperCase();
else result.issues.length.toFixed();
if (!result.issues) result.value.host.toUpperCase();
