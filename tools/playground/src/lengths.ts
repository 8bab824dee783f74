import { DEFAULT_LIMITS, safeParse } from "../../../src/index.ts";
import { element } from "./dom.ts";

const BARS = [
  { code: "uri-too-long", name: "URI", limit: DEFAULT_LIMITS.uri },
  { code: "headers-too-long", name: "Headers", limit: DEFAULT_LIMITS.headers },
] as const;

/** Returns a bar for each of the two lengths of a URI that have a limit. */
export function lengths(text: string): HTMLElement[] {
  const measured = measure(text);
  return BARS.map(({ code, name, limit }) => {
    const length = measured.get(code) ?? 0;
    const meter = element("meter", "");
    meter.id = `${code}-meter`;
    meter.max = limit;
    meter.value = length;
    const label = element("label", "", name);
    label.htmlFor = meter.id;
    const unit = element("span", "spoken", " characters");
    const figure = element(
      "span",
      "figure",
      `${length}`,
      unit,
      length > limit ? `, too long: must be under ${limit + 1}` : ` of ${limit}`,
    );
    return element("div", length > limit ? "bar over" : "bar", label, figure, meter);
  });
}

/** Lets the library measure the lengths: with limits of 0, each length above 0 is an issue. */
function measure(text: string): ReadonlyMap<string, number> {
  const { issues = [] } = safeParse(text, { limits: { uri: 0, headers: 0 } });
  return new Map(
    issues.flatMap((issue) => (issue.kind === "limit" ? [[issue.code, issue.actual]] : [])),
  );
}
