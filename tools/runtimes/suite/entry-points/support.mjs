/** Helpers that the cases of several exports share. */

/** The error of a call that throws. */
export function errorOf(run) {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

/** The codes of the issues with which a call refuses; an empty list if it succeeds. */
export function codesOf({ SipUriError }, run) {
  try {
    run();
  } catch (error) {
    if (error instanceof SipUriError) return error.issues.map(({ code }) => code);
    throw error;
  }
  return [];
}

/** An init of the lengths that a row of test/cases/limits.json gives: before the "?" and after it. */
export function initOfLimits({ uri, headers }) {
  const user = `?${"a".repeat(uri - "sip:?@h".length)}`;
  if (headers === undefined) return { user, host: "h" };
  return { user, host: "h", headers: { a: "b".repeat(headers - "a=".length) } };
}

export function textOfLimits(row) {
  const { user, headers } = initOfLimits(row);
  return `sip:${user}@h${headers === undefined ? "" : `?a=${headers.a}`}`;
}
