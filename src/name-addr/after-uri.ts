import { IPv6reference, token } from "../../grammar/sip-uri.peggy";
import { type Found, found, type Reading, whiteSpace } from "./finding.ts";
import { afterSpace, closingQuote, type Places } from "./places.ts";
import { isFeatureTag } from "./quotes.ts";

const NO_TOKEN = /[^\w\-.!%*+`'~]/;

/** What could be the list of a feature tag, without its quotes. */
const TAG_LIST = /^[\s\w\-.!%*+`'~]*,[\s\w\-.!%*+`'~,]*$/;

/** The value of a feature tag, which is a list without quotes: `methods=INVITE,ACK`. */
export function listOfTags(text: string, { semicolons }: Places): Found | null {
  const at = semicolons.at(-1) ?? text.length;
  const parameter = text.slice(at + 1).split(";", 1)[0] as string;
  const equal = parameter.indexOf("=");
  const value = parameter.slice(equal + 1).trimEnd();
  const isList =
    isFeatureTag(parameter.slice(0, Math.max(equal, 0)).trim()) && TAG_LIST.test(value);
  if (!isList) return null;
  const from = at + 1 + equal + 1;
  return found("value-unquoted", "parameters", afterSpace(text, from), from + value.length);
}

/** Finds the mistake after a URI that ends at `from`. */
export function afterUri(reading: Reading, here: Places, from: number): Found {
  const { text, offset } = reading;
  const isBare = here.bracket < 0;
  if (isBare && text.charAt(offset) === ">")
    return found("brackets-missing", "uri", here.start, offset);
  if (isBare && text.charAt(offset) === "?") return found("brackets-missing", "uri", offset);
  const semicolon = here.semicolons.at(-1);
  if (semicolon !== undefined) return inParameter(reading, here, semicolon + 1);
  return (
    afterPart(reading, from) ??
    found("after-uri", null, afterSpace(text, from), partEnd(text, from))
  );
}

/** Returns where the text before the next ";" or "," ends, without white space. */
function partEnd(text: string, from: number): number {
  const part = text.slice(from).split(/[;,]/, 1)[0] as string;
  return from + part.trimEnd().length;
}

/** What follows a part that is complete: white space, or a value too many. */
function afterPart({ text, isList }: Reading, from: number): Found | null {
  const next = afterSpace(text, from);
  const isSecond = text.charAt(next) === "," && !isList;
  if (isSecond) return found("second-value", null, next, text.length);
  return /[;,]|^$/.test(text.charAt(next)) ? whiteSpace(from, next) : null;
}

/** The parameter begins at `from`, after its ";". */
function inParameter(reading: Reading, here: Places, from: number): Found {
  const { text } = reading;
  const start = afterSpace(text, from);
  const name = text.slice(start).split(NO_TOKEN, 1)[0] as string;
  const end = start + name.length;
  if (name === "") {
    const isMissing = /[;,=>?]|^$/.test(text.charAt(start));
    return found(isMissing ? "name-missing" : "parameter-name-invalid", "parameters", start);
  }
  const equal = afterSpace(text, end);
  if (text.charAt(equal) === "=") return inValue(reading, here, equal + 1);
  const other =
    equal > end ? whiteSpace(end, equal) : found("parameter-name-invalid", "parameters", end);
  return afterPart(reading, end) ?? other;
}

function inValue(reading: Reading, here: Places, from: number): Found {
  const { text, isList } = reading;
  const start = afterSpace(text, from);
  const next = text.charAt(start);
  if (/[;,>]|^$/.test(next)) return found("value-missing", "parameters", start);
  const isQuoted = next === '"';
  const value = text.slice(start, partEnd(text, start));
  const isWhole = !isQuoted && (token(value) !== undefined || IPv6reference(value) !== undefined);
  const end = isQuoted ? closingQuote(text, start) + 1 : start + (isWhole ? value.length : 0);
  const list = isList || isQuoted ? null : listOfTags(text, here);
  const after = isQuoted || isWhole ? afterPart(reading, end) : null;
  return list ?? after ?? found("value-unquoted", "parameters", start, partEnd(text, end));
}
