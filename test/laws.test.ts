/** The laws of the public interface, on a few inputs each: `npm run tool fuzz` runs them for minutes. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import * as fastCheck from "../src/fast-check/index.ts";
import * as forms from "../src/forms/index.ts";
import * as core from "../src/index.ts";
import * as interop from "../src/interop/index.ts";
import * as nameAddr from "../src/name-addr/index.ts";
import * as redact from "../src/redact/index.ts";
import * as repair from "../src/repair/index.ts";
import * as report from "../src/report/index.ts";
import * as routing from "../src/routing/index.ts";
import * as tel from "../src/tel/index.ts";
import * as twilio from "../src/twilio/index.ts";
import { broken, Engine } from "../tools/fuzz/engine.ts";
import { UNLIMITED } from "../tools/fuzz/law.ts";
import { LAWS } from "../tools/fuzz/laws.ts";
import { exportsOf, guarded } from "../tools/fuzz/library.ts";
import { readRegressions } from "../tools/fuzz/regressions.ts";
import { RUNS, runs, written } from "./support/arbitraries.ts";
import { effort } from "./support/effort.ts";

const called = new Set<string>();
const sources = {
  ...{ core, fastCheck, forms, interop, nameAddr, redact, repair },
  ...{ report, routing, tel, twilio },
};
const library = guarded(sources, (name) => called.add(name));

describe("no input breaks the law that", () => {
  test.each(LAWS)("$name", (law) => {
    const inputs = Math.max(5, Math.ceil((effort(2, 5) * RUNS) / (law.every ?? 1)));
    const engine = new Engine([{ ...law, every: 1 }], library, 3261);
    engine.runBatch(inputs);
    expect(engine.failures).toEqual([]);
    const members = engine.counts.get(law.name)?.members ?? 0;
    expect(members > 0 || inputs < 100).toBe(true); // a law that refuses every input says nothing
  });

  test.each(readRegressions(new URL("../tools/fuzz/", import.meta.url)))(
    "$law, as $input once did",
    ({ law: name, input }) => {
      const law = LAWS.find((other) => other.name === name);
      expect(law && broken(law, library, input)).toBeNull();
    },
  );

  // The inputs of the laws above are texts; here the components are known.
  test("parse reads each component as it was written", () => {
    fc.assert(
      fc.property(written, ({ text, uri }) => {
        expect(core.parse(text, UNLIMITED)).toStrictEqual(uri);
      }),
      runs(),
    );
  });
});

test("the laws above call every function that is exported", () => {
  const constants = ["core.DEFAULT_LIMITS", "core.SipUriError", "twilio.twilioPolicy"];
  const missing = exportsOf(sources).filter((name) => !called.has(name));
  expect(missing.sort()).toEqual(constants);
});
