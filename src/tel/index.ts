export { sipToTel, telephoneSubscriber, telToSip } from "./convert.ts";
export { equalsTel } from "./equals.ts";
export { parseTel, safeParseTel } from "./parse.ts";
export { serializeTel } from "./serialize.ts";
export type { TelUri } from "./types.ts";
