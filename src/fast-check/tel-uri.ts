import * as fc from "fast-check";
import { telephone_uri } from "../../grammar/sip-uri.peggy";
import { nameKey } from "../names.ts";
import { examineTel } from "../tel/parse.ts";
import { assembleTel } from "../tel/serialize.ts";
import type { TelUri } from "../tel/types.ts";
import type { Options, UriParameter } from "../types.ts";
import { hostname } from "./host.ts";
import {
  anyOf,
  charactersOf,
  distinct,
  HEXDIG,
  item,
  named,
  settingsOf,
  some,
  wire,
} from "./pieces.ts";

const DIGITS = HEXDIG.slice(0, 10);
const LOCAL_DIGITS = [...HEXDIG, "*", "#"];
const SEPARATORS = charactersOf((c) => telephone_uri(`tel:+${c}1`)).filter(
  (c) => !DIGITS.includes(c),
);
const NAME = charactersOf((c) => telephone_uri(`tel:+1;${c}`));
const VALUE = charactersOf((c) => telephone_uri(`tel:+1;a=${c}`));

/** At least one digit, with visual separators anywhere. */
function digits(digit: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      some(fc.constantFrom(...SEPARATORS), 0, 3),
      fc.constantFrom(...digit),
      some(fc.constantFrom(...digit, ...SEPARATORS), 0),
    )
    .map((parts) => parts.join(""));
}

const globalNumber = digits(DIGITS).map((text) => `+${text}`);

const flag = fc.constant(true as const);
const anyValue = anyOf<string | true>(flag, wire(VALUE));
/** The number of a network or carrier has hexadecimal digits after the first (RFC 4694 §4). */
const routingNumber = fc
  .tuple(fc.constantFrom(...DIGITS), some(fc.constantFrom(...HEXDIG, ...SEPARATORS), 0))
  .map(([first, rest]) => `+${first}${rest}`);

const parameter: fc.Arbitrary<UriParameter> = anyOf(
  { weight: 4, arbitrary: item(some(fc.constantFrom(...NAME), 1, 4), anyValue) },
  named("ext", digits(DIGITS)),
  named("isub", wire(VALUE)),
  named("npdi", flag),
  named("enumdi", flag),
  named("rn", routingNumber),
  named("cic", routingNumber),
);
const context = named("phone-context", anyOf(hostname(false), globalNumber));

/** A number, and the context that a local one has, at some place among its parameters. */
type Form = readonly [number: string, context: readonly UriParameter[], at: number];

const inGlobalForm = fc.tuple(globalNumber, fc.constant([]), fc.constant(0));
const inLocalForm = fc.tuple(digits(LOCAL_DIGITS), fc.tuple(context), fc.nat(5));

/**
 * Returns an arbitrary of tel URIs that `parseTel` accepts with these options (RFC 3966 §3): global and
 * local numbers, with visual separators and parameters. They shrink to `tel:+0`.
 *
 * @throws SipUriError if the options are invalid.
 * @example
 * fc.assert(fc.property(telUri(), (tel) => telephoneNumber(tel) !== null));
 */
export function telUri(options?: Options): fc.Arbitrary<TelUri> {
  const settings = settingsOf(options, "tel:+0");
  const parameters = distinct(parameter, ({ name }) => nameKey(name), settings.constraints, 5);
  return fc
    .tuple(anyOf<Form>(inGlobalForm, inLocalForm), parameters)
    .map(([[number, context, at], list]) => ({
      scheme: "tel" as const,
      number,
      parameters: [...list.slice(0, at), ...context, ...list.slice(at)],
    }))
    .filter((tel) => examineTel(assembleTel(tel), settings).success);
}
