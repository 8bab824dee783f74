import { SipUriError } from "../../../src/index.ts";
import { Call, evaluate, isPlain, moduleOf } from "./call.ts";

/** The columns that a value may take on one line, after a name such as "const result". */
const COLUMNS = 48;

/** Returns the program that gives the value of an expression, as TypeScript. */
export function programOf(expression: unknown): string {
  const imports = new Map<string, Set<string>>();
  const constants = new Map<string, Call>();
  collect(expression, imports, constants);
  const lines = [...imports]
    .sort()
    .map(([module, names]) => `import { ${[...names].sort().join(", ")} } from "${module}";`);
  const definitions = [...constants].map(
    ([name, { name: called, args }]) => `const ${name} = ${write(new Call(called, args), "")};`,
  );
  return [...lines, "", ...definitions, `const result = ${write(expression, "")};`].join("\n");
}

function collect(
  expression: unknown,
  imports: Map<string, Set<string>>,
  constants: Map<string, Call>,
): void {
  if (!(expression instanceof Call)) {
    if (!isPlain(expression)) return;
    for (const member of Object.values(expression)) collect(member, imports, constants);
    return;
  }
  const [module] = moduleOf(expression.name);
  imports.set(module, (imports.get(module) ?? new Set()).add(expression.name));
  for (const argument of expression.args) collect(argument, imports, constants);
  if (expression.constant !== null) constants.set(expression.constant, expression);
}

/** Writes an expression as TypeScript: on one line if it fits. */
function write(expression: unknown, indent: string): string {
  if (typeof expression === "string") return literal(expression);
  if (expression instanceof Call) {
    const { name, args, constant } = expression;
    if (constant !== null) return constant;
    const deeper = args.length > 1 || typeof args[0] === "string" ? `${indent}  ` : indent;
    return wrapped(`${name}(`, args, ")", indent, (argument) => write(argument, deeper));
  }
  if (!isPlain(expression)) return String(expression);
  const deeper = `${indent}  `;
  if (Array.isArray(expression)) {
    return wrapped("[", expression, "]", indent, (member) => write(member, deeper));
  }
  const members = Object.entries(expression).filter(([, member]) => member !== undefined);
  const pair = ([key, member]: [string, unknown]) => `${keyOf(key)}: ${write(member, deeper)}`;
  return wrapped("{", members, "}", indent, pair);
}

/** Writes a list in brackets: on one line if it fits, or else an item a line. */
function wrapped<T>(
  open: string,
  items: readonly T[],
  close: string,
  indent: string,
  writeItem: (item: T) => string,
  comma = ",",
): string {
  const written = items.map(writeItem);
  const space = close === "}" && written.length > 0 ? " " : "";
  const line = open + space + written.join(", ") + space + close;
  const room = COLUMNS - indent.length;
  if (line.length <= room && !line.includes("\n")) return line;
  if (open.endsWith("(") && written.length === 1 && !written[0]?.startsWith('"')) return line;
  const deeper = `${indent}  `;
  return `${open}\n${written.map((item) => deeper + item).join(",\n")}${comma}\n${indent}${close}`;
}

/** A key `__proto__` would set the prototype. */
function keyOf(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return /^[a-z_$][\w$]*$/i.test(key) ? key : literal(key);
}

/** What no one would see, or what would reorder the text around it. */
const HIDDEN = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu;

/** Returns a string literal in which every character can be seen. It is TypeScript and JSON. */
export function literal(text: string): string {
  return showHidden(JSON.stringify(text));
}

function showHidden(code: string): string {
  return code.replace(HIDDEN, (character) => {
    if (character === " " || character === "\n") return character;
    const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
  });
}

/** What a program gives: a value, or the issues of the error that it throws. */
export interface Outcome {
  readonly isThrown: boolean;
  readonly json: string;
}

/** Runs an expression. */
export function outcomeOf(expression: unknown): Outcome {
  try {
    return { isThrown: false, json: toJson(evaluate(expression)) };
  } catch (error) {
    if (!(error instanceof SipUriError)) throw error;
    return { isThrown: true, json: toJson(error.issues) };
  }
}

/** Returns the JSON of a value: what `JSON.parse` reads as what `JSON.stringify` would have written. */
function toJson(value: unknown): string {
  return writeJson(JSON.parse(JSON.stringify(value)), "");
}

function writeJson(value: unknown, indent: string): string {
  if (typeof value === "string") return literal(value);
  if (!isPlain(value)) return String(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    return wrapped("[", value, "]", indent, (member) => writeJson(member, deeper), "");
  }
  const pair = ([key, member]: [string, unknown]) =>
    `${literal(key)}: ${writeJson(member, deeper)}`;
  return wrapped("{", Object.entries(value), "}", indent, pair, "");
}
