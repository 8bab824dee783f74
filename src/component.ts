import type { NameAddr } from "./name-addr/types.ts";
import type { TelUri } from "./tel/types.ts";
import type { SipUri } from "./types.ts";

/** The components of a SIP URI, of a tel URI and of a name-addr. */
export type Component = keyof SipUri | keyof TelUri | keyof NameAddr;
