// The types of the module that tools/compile.mjs makes from sip-uri.peggy: a function for each start
// rule. test/grammar-types.test.mjs checks them against the types of the grammar's actions.
import type { Notes } from "../src/constraints.ts";
import type { NameAddr } from "../src/name-addr/types.ts";
import type { TelUri } from "../src/tel/types.ts";
import type { SipUri } from "../src/types.ts";

/** Display name and parameter values are as written, quotes included; the URI is its text. */
export type WrittenNameAddr = NameAddr & { readonly uri: string };

/**
 * Returns the value of the text, or where the text does not match the rule: `~offset`, with the furthest
 * offset that was reached, in UTF-16 code units. With `underscores`, "_" counts as a letter in the host.
 * An attempt that failed may have set `notes` too; what is not noted is certain. Pass a new object.
 */
export declare function SIP_URI(
  text: string,
  underscores?: boolean,
  notes?: Notes,
): SipUri | number;
export declare function userinfo(text: string): [user: string, password: string | null] | number;
export declare function telephone_uri(text: string, underscores?: boolean): TelUri | number;
export declare function name_addr_list(
  text: string,
  underscores?: boolean,
): WrittenNameAddr[] | number;
export declare function name_addr_element(
  text: string,
  underscores?: boolean,
): WrittenNameAddr | number;

/** Returns the value of the text, or `undefined` if the text does not match the rule. */
export declare function name_addr(
  text: string,
  underscores?: boolean,
): Omit<WrittenNameAddr, "parameters"> | undefined;
export declare function host(text: string, underscores?: boolean): string | undefined;
export declare function hostname(text: string, underscores?: boolean): string | undefined;
export declare function IPv4address(text: string): string | undefined;
export declare function IPv6reference(text: string): string | undefined;
export declare function port(text: string): number | undefined;
export declare function token(text: string): string | undefined;
export declare function ttl(text: string): string | undefined;
export declare function user(text: string): string | undefined;
export declare function password(text: string): string | undefined;
export declare function pname(text: string): string | undefined;
export declare function hname(text: string): string | undefined;
export declare function global_number_digits(text: string): string | undefined;
export declare function local_number_digits(text: string): string | undefined;
