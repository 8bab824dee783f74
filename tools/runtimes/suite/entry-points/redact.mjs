/** The cases of `sip-uri/redact`: one function for each export. */
import { same } from "../check.mjs";

export default {
  redact({ redact }, { each }) {
    each("redact", ({ text, options, redacted = text }) => {
      same([redact(text, options), redact(redacted, options)], [redacted, redacted]);
    });
  },
};
