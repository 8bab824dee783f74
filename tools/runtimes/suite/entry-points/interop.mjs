/** The cases of `sip-uri/interop`: one function for each export. */
import { freeze, refused, same } from "../check.mjs";

const LENIENT = { limits: false, constraints: false, underscores: true };
const STACKS = [
  ...["kamailio", "sofia", "osip", "libre", "belle-sip", "sip.js", "jssip", "drachtio"],
  ...["sip", "twisted", "net-sip"],
];

export default {
  cautions({ cautions }, { each, main }) {
    each("cautions", ({ text, cautions: expected, fixes = {} }) => {
      const found = cautions(freeze(main.parse(text, LENIENT)), freeze({ stacks: STACKS }));
      same(Object.fromEntries(found.map(({ code, stacks }) => [code, stacks.join(" ")])), expected);
      for (const { code, fix } of found) {
        same(fix === null ? undefined : main.serialize(fix, LENIENT), fixes[code]);
      }
    });
    each([{ stacks: ["asterisk"] }, { stacks: "sip" }, { stack: [] }, null], (options) => {
      refused(main, () => cautions(main.parse("sip:h"), options), { kind: "options" });
    });
  },
};
