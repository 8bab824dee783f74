/** The assertions of the cases. Each throws if it does not hold. */

/** Asserts that plain data is deeply equal; `undefined` properties count as absent. */
export function same(actual, expected) {
  if (!isSame(actual, expected)) {
    throw new Error(`${inWords(actual)} instead of ${inWords(expected)}`);
  }
}

/** Asserts that `actual` has the properties of `expected`. */
export function like(actual, expected) {
  same(Object.fromEntries(Object.keys(expected).map((key) => [key, actual?.[key]])), expected);
}

/** Asserts that a call throws a `SipUriError` whose first issue is like `expected`, and returns the issues. */
export function refused({ SipUriError }, run, expected = {}) {
  let result;
  try {
    result = run();
  } catch (error) {
    if (!(error instanceof SipUriError)) throw error ?? new Error(`${error} was thrown`);
    if (!(error.issues.length > 0)) throw new Error("an error without issues");
    like(error.issues[0], expected);
    return error.issues;
  }
  throw new Error(`${inWords(result)} was returned`);
}

function isSame(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b) || a.length !== b.length) return false;
  const keys = Object.keys({ ...a, ...b });
  return keys.every((key) => isSame(own(a, key), own(b, key)));
}

function own(value, key) {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Freezes plain data deeply, and returns it. */
export function freeze(value) {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const key of Reflect.ownKeys(value)) freeze(value[key]);
  }
  return value;
}

/** A value in one line, for messages; long ones are cut. */
export function inWords(value) {
  let text;
  try {
    text = JSON.stringify(value) ?? String(value);
  } catch {
    text = `a ${typeof value}`;
  }
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

/**
 * The `SipUri` of a table's row, in which absent components are left out.
 *
 * @param {Record<string, any>} row
 */
export function uriOf(row) {
  const { scheme = "sip", user = null, password = null, host, port = null } = row;
  const { parameters = [], headers = [] } = row;
  return {
    scheme,
    user,
    password,
    host,
    port,
    parameters: named(parameters),
    headers: named(headers),
  };
}

/** A table's pairs as parameters or headers. */
export function named(pairs = []) {
  return pairs.map(([name, value]) => ({ name, value }));
}

/** The code and place that a table draws below its text: "      ^^^^ code", "|" for an empty place. */
export function marked(line) {
  const match = /^( *)(\^+|\|) +(\S+)$/.exec(line);
  if (match === null) throw new Error(`no mark: ${line}`);
  const [, { length: start }, mark, code] = match;
  return { code, start, end: mark === "|" ? start : start + mark.length };
}

/** The exported names, without those that CommonJS loaders add. */
export function exportedNames(namespace) {
  const added = ["default", "__esModule", "module.exports"];
  return Object.keys(namespace).filter((name) => !added.includes(name));
}
