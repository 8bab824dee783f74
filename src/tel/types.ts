import type { UriParameter } from "../types.ts";

/**
 * A tel URI (RFC 3966 §3). Its components are wire text: exactly what was written.
 *
 * ```text
 *   tel:+1-201-555-0123;ext=42
 *   └┬┘ └──────┬──────┘ └──┬─┘
 * scheme    number    parameters
 * ```
 *
 * @example
 * const tel: TelUri = { scheme: "tel", number: "+1-201-555-0123", parameters: [] };
 */
export interface TelUri {
  /** In lower case. */
  readonly scheme: "tel";
  /** It keeps its visual separators. A global number begins with `+`. */
  readonly number: string;
  /** In order. A local number has a `phone-context` among them. */
  readonly parameters: readonly UriParameter[];
}
