import { DEFAULT_LIMITS, safeParse } from "../../../src/index.ts";
import { element } from "./dom.ts";

const BARS = [
  { code: "uri-too-long", label: "URI", limit: DEFAULT_LIMITS.uri },
  { code: "headers-too-long", label: "Headers", limit: DEFAULT_LIMITS.headers },
] as const;

/** Creates the two bars, and returns a function that sets them to the lengths of a text. */
export function makeLengths(container: HTMLElement): (text: string) => void {
  const bars = BARS.map(({ code, label, limit }) => {
    const meter = element("meter", "");
    meter.id = `${code}-meter`;
    meter.max = limit;
    const name = element("label", "", label);
    name.htmlFor = meter.id;
    const rule = element("span", "rule", `must be under ${limit + 1}`);
    const figure = element("span", "figure");
    const bar = element("div", "bar", name, figure, meter, rule);
    container.append(bar);
    return { code, limit, meter, figure, bar };
  });
  return (text) => {
    const lengths = measure(text);
    for (const { code, limit, meter, figure, bar } of bars) {
      const length = lengths.get(code) ?? 0;
      meter.value = length;
      const unit = element("span", "spoken", " characters");
      figure.replaceChildren(String(length), unit, length > limit ? ", too long" : "");
      bar.classList.toggle("over", length > limit);
    }
  };
}

/** Lets the library measure the lengths: with limits of 0, each length above 0 is an issue. */
function measure(text: string): ReadonlyMap<string, number> {
  const { issues = [] } = safeParse(text, { limits: { uri: 0, headers: 0 } });
  return new Map(
    issues.flatMap((issue) => (issue.kind === "limit" ? [[issue.code, issue.actual]] : [])),
  );
}
