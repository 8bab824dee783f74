export { sipToTel, telephoneSubscriber, telToSip } from "./convert-tel.ts";
export { equalsTel } from "./equals-tel.ts";
export { parseTel, safeParseTel } from "./parse-tel.ts";
export { serializeTel } from "./serialize-tel.ts";
export type { TelUri } from "./tel-types.ts";
