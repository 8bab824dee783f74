import { SIP_URI, telephone_uri } from "../../grammar/sip-uri.peggy";
import { type Settings, wholeLimitIssues } from "../options.ts";
import { examine, parseOrUndefined } from "../parse.ts";
import { failure, type ParseResult, succeed } from "../result.ts";
import { examineTel } from "../tel/parse.ts";
import type { UriInNameAddrCode } from "./messages.ts";
import type { NameAddr } from "./types.ts";

/**
 * The URI of a name-addr, whose text the grammar has read as an addr-spec: a SIP URI, a tel URI, or
 * the text of a URI of another scheme.
 */
export function examineUri(
  text: string,
  settings: Settings,
): ParseResult<NameAddr["uri"], UriInNameAddrCode> {
  const uri = parseOrUndefined(text, settings);
  if (uri !== undefined) return succeed(uri);
  if (SIP_URI(text) !== undefined) return examine(text, settings); // too long, or forbidden
  if (telephone_uri(text) !== undefined) return examineTel(text, settings);
  const tooLong = wholeLimitIssues(text, settings);
  return tooLong.length > 0 ? failure(tooLong) : succeed(text);
}
