/** The cases of `sip-uri/repair`: one function for each export. */
import { marked, same } from "../check.mjs";

export default {
  repair({ repair }, { each, main, one }) {
    const drawn = (places) => places?.map(({ code, start, end }) => ({ code, start, end }));
    each("repair", ({ text, options, repairs, result, issues }) => {
      const repaired = repair(text, options);
      same(
        [drawn(repaired.repairs), drawn(repaired.issues)],
        [repairs?.map(marked), issues?.map(marked)],
      );
      same(repaired.value && main.serialize(repaired.value, options), result);
    });
    each("parse", ({ text }) => {
      same(repair(text), { success: true, value: main.parse(text), repairs: [] });
    });
    one("takes any value", () => {
      const codes = [5, null, undefined, {}].map((value) => repair(value).issues?.[0].code);
      same(codes, Array(4).fill("invalid-type"));
    });
  },
};
