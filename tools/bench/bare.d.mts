/** The shape of the library's SipUri, restated so that the reference doesn't depend on the library. */
export interface ReferenceUri {
  readonly scheme: "sip" | "sips";
  readonly user: string | null;
  readonly password: string | null;
  readonly host: string;
  readonly port: number | null;
  readonly parameters: readonly { readonly name: string; readonly value: string | true }[];
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}
export function parse(text: string): ReferenceUri | undefined;
export function isValid(text: string): boolean;
export function tokenEnd(text: string, start: number, length: number): number;
export function hostEnd(text: string, at: number, length: number): number;
