export { nameAddr } from "./name-addr.ts";
export { type NearMiss, nearMiss } from "./near-miss.ts";
export { sipUri, sipUriText } from "./sip-uri.ts";
export { telUri } from "./tel-uri.ts";
