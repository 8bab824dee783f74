export { type RedactOptions, redact } from "./redact.ts";
