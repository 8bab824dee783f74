import type { NameAddr } from "./name-addr/types.ts";
import type { TelUri } from "./tel/types.ts";
import type { CallComponent } from "./twilio/types.ts";
import type { SipUri } from "./types.ts";

/** The components of a SIP URI, of a tel URI and of a name-addr, and the options of a call. */
export type Component = keyof SipUri | keyof TelUri | keyof NameAddr | CallComponent;
