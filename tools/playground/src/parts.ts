import {
  decode,
  hostType,
  type SipUri,
  type UriHeader,
  type UriParameter,
} from "../../../src/index.ts";
import type { Span } from "../../../src/issue.ts";
import { spansOf } from "../../../src/spans.ts";

/** The kind of a part. */
export type Kind = keyof SipUri | "number" | "displayName";

/** One component of a URI, one of its parameters, or one of its headers. */
export interface Part extends Span {
  readonly kind: Kind;
  /** The name of a parameter or header in plain text; `null` for other parts. */
  readonly name: string | null;
  /** The value in plain text; `true` for a parameter without a value. */
  readonly plain: string | true;
  /** The value as written. */
  readonly wire: string | true;
  /** For a host, what kind of host it is. */
  readonly note: string | null;
}

const HOST_NOTES = {
  hostname: "host name",
  IPv4address: "IPv4 address",
  IPv6reference: "IPv6 address",
} as const;

/** Returns the parts of a URI that was parsed from `text`, in order. */
export function partsOf(uri: SipUri, text: string): Part[] {
  const spans = spansOf(uri, text);
  const plain = decode(uri);
  const one = (
    kind: Exclude<keyof SipUri, "parameters" | "headers">,
    note: string | null = null,
  ) => {
    const place = spans[kind];
    if (place === null) return [];
    const wire = text.slice(place.start, place.end);
    return [{ ...place, kind, name: null, plain: String(plain[kind]), wire, note }];
  };
  return [
    ...one("scheme"),
    ...one("user"),
    ...one("password"),
    ...one("host", HOST_NOTES[hostType(uri)]),
    ...one("port"),
    ...uri.parameters.map((parameter, i) => ({
      ...(spans.parameters[i] as Span),
      ...decodedParameter(uri, parameter),
      wire: parameter.value,
    })),
    ...uri.headers.map((header, i) => ({
      ...(spans.headers[i] as Span),
      ...decodedHeader(uri, header),
      wire: header.value,
    })),
  ];
}

/** Decodes one parameter alone, because `decode` of all of them drops duplicates. */
function decodedParameter(uri: SipUri, parameter: UriParameter) {
  const { parameters } = decode({ ...uri, parameters: [parameter], headers: [] });
  const [name, plain] = Object.entries(parameters)[0] as [string, string | true];
  return { kind: "parameters" as const, name, plain, note: null };
}

/** Decodes one header alone, because `decode` of all of them groups those with the same name. */
function decodedHeader(uri: SipUri, header: UriHeader) {
  const { headers } = decode({ ...uri, parameters: [], headers: [header] });
  const [name, [plain]] = Object.entries(headers)[0] as [string, [string]];
  return { kind: "headers" as const, name, plain, note: null };
}
