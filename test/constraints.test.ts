import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { SIP_URI } from "../grammar/sip-uri.peggy";
import { brokenConstraints, newNotes } from "../src/constraints.ts";
import { type Issue, parse, type SipUri, safeParse, serialize } from "../src/index.ts";
import { DEFAULTS } from "../src/options.ts";
import { runs } from "./support/arbitraries.ts";
import { rows } from "./support/cases.ts";
import { marked, places } from "./support/drawn-issues.ts";

interface Row {
  readonly text: string;
  readonly issues?: readonly string[];
}

const PORT = "port-out-of-range";
const admitted = (issues: readonly Issue[] = []) => issues.filter(({ code }) => code === PORT);

describe.each(rows<Row>("constraints"))("$text", ({ text, issues = [] }) => {
  const result = safeParse(text);

  test("is marked where it breaks the constraint", () => {
    expect(places(result.issues)).toEqual(issues.map(marked));
    expect(result.success).toBe(issues.length === 0);
    for (const { kind, code, component } of result.issues ?? []) {
      expect(kind).toBe("constraint");
      expect(component).toBe(code === PORT ? "port" : "parameters");
    }
  });

  test("is allowed with constraints: false, unless it is its port", () => {
    const lax = safeParse(text, { constraints: false });
    expect(lax.issues ?? []).toEqual(admitted(result.issues));
  });
});

/** Parameters whose names and values have constraints, some of them escaped, and other ones. */
const parametersTexts = fc
  .array(
    fc.tuple(
      fc.constantFrom("transport", "user", "method", "ttl", "maddr", "lr", "%75ser", "t%74l", "LR"),
      fc.array(fc.constantFrom(..."%`()[]/:&$aU1.", "%75", "%28", "%25", "dp", "udp"), {
        maxLength: 4,
      }),
    ),
    { maxLength: 4 },
  )
  .map((all) =>
    all.map(
      ([name, parts]) => `;${[name, ...parts.slice(0, 1)].join("=")}${parts.slice(1).join("")}`,
    ),
  );

test("the parser's notes don't change which constraints are broken", () => {
  fc.assert(
    fc.property(fc.constantFrom("sip:h", "sips:h"), parametersTexts, (start, all) => {
      const text = start + all.join("");
      const notes = newNotes();
      const uri = SIP_URI(text, false, notes);
      if (typeof uri === "number") return;
      const { scheme, port, parameters } = uri;
      const broken = brokenConstraints(scheme, port, parameters, DEFAULTS);
      expect(brokenConstraints(scheme, port, parameters, DEFAULTS, notes)).toEqual(broken);
    }),
    runs(20),
  );
});

test("most parameters are not noted", () => {
  const notes = newNotes();
  SIP_URI("sip:h;transport=tcp;lr;ttl=1", false, notes);
  expect([notes.escapes, notes.nonToken]).toEqual([false, false]);
});

describe("on the way out", () => {
  const broken = rows<Row>("constraints").filter(
    ({ issues = [] }) => issues.length > 0 && !issues.some((issue) => issue.endsWith(PORT)),
  );

  test.each(broken)("serialize refuses $text with the same codes and no offsets", ({ text }) => {
    const { issues = [] } = safeParse(text);
    const uri = parse(text, { constraints: false });
    expect(serialize(uri, { constraints: false })).toBe(text.replace(/^\w+:/, `${uri.scheme}:`));
    const path = ["parameters", expect.any(Number)];
    const expected = issues.map((issue) => ({ ...issue, start: null, end: null, path }));
    expect(() => serialize(uri)).toThrow(expect.objectContaining({ issues: expected }));
  });

  test.each([true, false])("a port of 65536 is refused, constraints: %p", (constraints) => {
    const uri: SipUri = { ...parse("sip:h"), port: 65536 };
    const issues = [expect.objectContaining({ code: PORT, component: "port", start: null })];
    expect(() => serialize(uri, { constraints })).toThrow(expect.objectContaining({ issues }));
    expect(serialize({ ...uri, port: 65535 }, { constraints })).toBe("sip:h:65535");
  });
});
