export { type NextHop, type NextHopTransport, nextHop } from "./next-hop.ts";
export { type SipRequest, toRequest } from "./request.ts";
export { restrictTo, type UriContext } from "./restrict.ts";
