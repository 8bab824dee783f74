/** The rows of docs/parameters.md as programs: each example is parsed, and has the value that its row says. */
import type { Block } from "./pages.ts";

export interface RegisteredParameter extends Block {
  readonly scheme: string;
  readonly name: string;
  /** What defines it: "3261" is an RFC. */
  readonly references: readonly string[];
}

/** | `name` | RFC | value | what it tells | `example`<br>`its value there` | */
const ROW =
  /^\| <a id=".+" href=".+">`(.+)`<\/a> \| (.+) \| .+ \| .+ \| `((sip|tel):\S+)`<br>`(.+)` \|$/;
/** The address of an RFC has its number. */
const LINK = /\[(\d+)\]\(https:\/\/www\.rfc-editor\.org\/rfc\/rfc\1\)|\[(TS [\d.]+)\]/g;

export function parametersOf(text: string): RegisteredParameter[] {
  return text.split("\n").flatMap((row, i) => {
    const [, name, links = "", uri = "", scheme = "", value = ""] = ROW.exec(row) ?? [];
    if (name === undefined) return [];
    const references = [...links.matchAll(LINK)].map(([, rfc, other]) => rfc ?? other ?? "");
    const code = scheme === "sip" ? sipExample(name, uri, value) : telExample(name, uri, value);
    return [{ place: `docs/parameters.md:${i + 1}`, scheme, name, references, code }];
  });
}

/** Each known name has a row, and each row a known name. */
export function codeOfNames(rows: readonly RegisteredParameter[]): string {
  const names = rows
    .filter(({ code }) => isKnown(code))
    .map(({ name }) => `${JSON.stringify(name)}: 1`);
  return `import type { KnownParameters } from "sip-uri";
const names = { ${[...new Set(names)].join(", ")} };
names satisfies Record<Exclude<keyof KnownParameters, "secure">, number>;
Object.keys(names).length; // 33
`;
}

const isKnown = (code: string) => code.includes("keyof KnownParameters");

function sipExample(name: string, uri: string, value: string): string {
  // "param[n]" is not a name, but many.
  const key = name === "param[n]" ? '"param1"' : `"${name}" satisfies keyof KnownParameters`;
  return `import { getParameter, type KnownParameters, parse } from "sip-uri";
getParameter(parse("${uri}"), ${key}); // ${value}
`;
}

function telExample(name: string, uri: string, value: string): string {
  return `import { parseTel } from "sip-uri/tel";
parseTel("${uri}").parameters.find((parameter) => parameter.name === "${name}")?.value; // ${value}
`;
}
