import { isDeepStrictEqual } from "node:util";
import fc, { type Arbitrary } from "fast-check";
import { oracle, oracleWithUnderscores } from "../../../test/oracle/agreement.ts";
import { accepts } from "../../../test/oracle/automaton.ts";
import { choices } from "../choices.ts";
import { type Law, LENIENT, part, UNLIMITED } from "../law.ts";
import { ensure } from "../violation.ts";

export const fastCheckLaws: readonly Law[] = [
  {
    name: "the arbitraries of fast-check draw what is read back, and near misses that are refused",
    of: [
      ...["fastCheck.sipUri", "fastCheck.sipUriText", "fastCheck.nearMiss"],
      ...["fastCheck.telUri", "fastCheck.nameAddr"],
    ],
    input: ["choices"],
    every: 10,
    holds({ core, fastCheck, nameAddr, tel }, parts) {
      const given = part(parts, 0);
      const options = choices(given)([undefined, UNLIMITED, LENIENT, { underscores: true }]);
      const seed = [...given].reduce((sum, c) => (31 * sum + c.charCodeAt(0)) | 0, 1);
      const draw = <T>(arbitrary: Arbitrary<T>) =>
        fc.sample(arbitrary, { seed, numRuns: 1 })[0] as T;
      const uri = draw(fastCheck.sipUri(options));
      const written = core.serialize(uri, options);
      ensure(isDeepStrictEqual(core.parse(written, options), uri), "a URI is another when read");
      const text = draw(fastCheck.sipUriText(options));
      ensure(core.safeParse(text, options).success, "a text is refused");
      const of = options !== undefined && "underscores" in options ? oracleWithUnderscores : oracle;
      ensure(accepts(of("SIP-URI", "SIPS-URI"), text), "a text is not in the ABNF");
      const miss = draw(fastCheck.nearMiss(options));
      const { issues } = core.safeParse(miss.text, options);
      ensure(isDeepStrictEqual(issues?.[0], miss.issue), "a near miss has another issue");
      const number = draw(fastCheck.telUri(options));
      const numberText = tel.serializeTel(number, options);
      ensure(isDeepStrictEqual(tel.parseTel(numberText, options), number), "a tel URI is another");
      const address = draw(fastCheck.nameAddr(options));
      const header = nameAddr.serializeNameAddr(address, options);
      ensure(
        isDeepStrictEqual(nameAddr.parseNameAddr(header, options), address),
        "an address is another",
      );
      return true;
    },
  },
];
