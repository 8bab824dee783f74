/**
 * The functions that dist/global.js has: one script for engines without modules, such as those that run
 * JavaScript in databases. As the size of the script is limited, only what rows of data need is here.
 */
export { getParameter } from "../decode.ts";
export { equals } from "../equals.ts";
export { hostType } from "../host-type.ts";
export { addressOfRecord, normalize } from "../normalize.ts";
export { isSipUri, safeParse } from "../parse.ts";
export { serialize } from "../serialize.ts";
export { telephoneNumber } from "../tel/telephone-number.ts";
