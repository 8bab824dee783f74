import { isDeepStrictEqual } from "node:util";
import { seeded } from "../../../test/oracle/random.ts";
import { choices } from "../choices.ts";
import { type Law, LENIENT, part, UNLIMITED } from "../law.ts";
import { breachesOf } from "../logs/check.ts";
import { logText } from "../logs/texts.ts";
import { ensure } from "../violation.ts";

const SECRET = "Zx7Geheim9";
const MASK = "***";

/** Texts around a URI. */
const PLACES = [
  "{}",
  "INVITE {} SIP/2.0",
  "From: <{}>;tag=1:2",
  '{"to":"{}"}',
  "{} sip:bob@h",
  " {}\n",
];

export const redactLaws: readonly Law[] = [
  {
    name: "redact shows no password of a URI, wherever it is",
    of: ["redact.redact"],
    input: ["sip", "choices", "plain"],
    holds({ core, redact }, parts) {
      const choose = choices(part(parts, 1));
      const place = choose(PLACES);
      const { value } = core.safeParse(part(parts, 0), UNLIMITED);
      if (value === undefined || value.user === null) {
        redact.redact(part(parts, 0) + part(parts, 2), { user: true, headers: true });
        return false;
      }
      const password = choose([SECRET, `${SECRET}&`, `=${SECRET}`, `,${SECRET}`, `%20${SECRET}`]);
      const text = core.serialize({ ...value, password }, UNLIMITED);
      const inPlace = place.replace("{}", () => text);
      for (const options of [
        {},
        { user: true },
        { headers: true },
        { user: true, headers: true },
      ]) {
        const redacted = redact.redact(inPlace, options);
        ensure(!redacted.includes(SECRET), "a password is shown");
        ensure(
          !redact.redact(redacted, options).includes(SECRET),
          "a password is shown after redacting twice",
        );
      }
      const names = value.headers.map(({ name }) => ({ name }));
      if (holdsAnother({ parameters: value.parameters, names })) return true;
      if (!holdsAnother({ headers: value.headers })) {
        const alone = redact.redact(text);
        const expected = core.serialize({ ...value, password: MASK }, UNLIMITED);
        ensure(alone === expected, "redact changes more or less than the password");
        ensure(redact.redact(alone) === alone, "redact is not idempotent");
        ensure(redact.redact(inPlace).includes(MASK), "a password is not masked");
      }
      const all = core.parse(redact.redact(text, { user: true, headers: true }), UNLIMITED);
      const masked = {
        ...value,
        user: MASK,
        password: MASK,
        headers: value.headers.map(({ name }) => ({ name, value: MASK })),
      };
      ensure(isDeepStrictEqual(all, masked), "redact does not mask everything that was asked for");
      return true;
    },
  },
  {
    name: "redact leaves a URI without a password as it is",
    of: ["redact.redact"],
    input: ["sip", "choices"],
    holds({ core, redact }, parts) {
      const { value } = core.safeParse(part(parts, 0), UNLIMITED);
      if (value === undefined || value.password !== null) return false;
      const text = core.serialize(value, UNLIMITED);
      if (holdsAnother({ parameters: value.parameters, headers: value.headers })) return true;
      const inPlace = choices(part(parts, 1))(PLACES).replace("{}", () => text);
      ensure(redact.redact(inPlace) === inPlace, "redact changes a text without a password");
      return true;
    },
  },
  {
    name: "redact shows no secret in a log, in any notation",
    of: ["redact.redact"],
    input: ["sip", "choices"],
    holds(library, parts) {
      const { value } = library.core.safeParse(part(parts, 0), LENIENT);
      if (value === undefined) return false;
      const random = seeded([...part(parts, 1)].reduce((sum, c) => 75 * sum + c.charCodeAt(0), 0));
      for (let i = 0; i < TEXTS; i++) {
        const [breach] = breachesOf(library, logText(value, random)) ?? [];
        ensure(breach === undefined, `${breach}: see tools/fuzz/logs/check.ts`);
      }
      return true;
    },
  },
];

/** How many texts are made of one URI. */
const TEXTS = 20;

/** Whether there is another scheme: redact then masks what follows it too. */
function holdsAnother(components: object): boolean {
  return /sips?(:|%3a)/i.test(Object.values(components).flat().flatMap(Object.values).join(";"));
}
