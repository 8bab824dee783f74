import { SIP_URI, telephone_uri } from "../../grammar/sip-uri.peggy";
import { wholeLimitIssues } from "../limits.ts";
import type { Settings } from "../options.ts";
import { examine, read } from "../parse.ts";
import { failure, type ParseResult, succeed } from "../result.ts";
import { readTel } from "../tel/parse.ts";
import type { NameAddr } from "./types.ts";

/**
 * The URI of a name-addr. The grammar has read it as an addr-spec; which of the three it is, it
 * tells here, and only what is neither SIP nor tel has another scheme.
 */
export function readUri(text: string, settings: Settings): ParseResult<NameAddr["uri"]> {
  const uri = read(text, settings);
  if (uri !== undefined) return succeed(uri);
  if (SIP_URI(text) !== undefined) return examine(text, settings); // too long, or not allowed
  if (telephone_uri(text) !== undefined) return readTel(text, settings);
  const tooLong = wholeLimitIssues(text, settings);
  return tooLong.length > 0 ? failure(tooLong) : succeed(text);
}
