import { expectBeforeParameters, expectList, expectObject, failText } from "./expect.ts";
import { failUnreadable } from "./guard.ts";
import { append, itemOf, readable } from "./properties.ts";
import type { SipUri, UriHeader, UriParameter } from "./types.ts";

/** Copies the caller's `SipUri`: each property is read once, and its type is checked. */
export function snapshot(uri: SipUri): SipUri {
  try {
    expectObject(uri, null, undefined, "A SipUri, as parse returns it,");
    const { scheme, user, password, host, port, parameters, headers } = readable(uri);
    expectBeforeParameters(scheme, user, password, host, port);
    return {
      scheme,
      user,
      password,
      host,
      port,
      parameters: snapshotItems(parameters, "parameters"),
      headers: snapshotItems(headers, "headers"),
    };
  } catch (error) {
    return failUnreadable(error);
  }
}

/** Copies a list of parameters or headers. Only a parameter can be a flag. */
export function snapshotItems<Item extends UriParameter | UriHeader>(
  list: readonly Item[],
  component: "parameters" | "headers",
): readonly Item[] {
  expectList(list, component);
  let items: UriParameter[] = [];
  for (let i = 0, { length } = list; i < length; i++) {
    const item = snapshotItem(list, component, i);
    // A literal reserves room for one item; `push` would reserve room for 17.
    if (i === 0) items = [item];
    else append(items, item);
  }
  return items as Item[];
}

function snapshotItem(
  list: readonly (UriParameter | UriHeader)[],
  component: "parameters" | "headers",
  i: number,
): UriParameter {
  const { name, value } = readable(expectObject(itemOf(list, i), component, i)) as UriParameter;
  if (typeof name !== "string") failText(component, i, "name");
  if (typeof value !== "string" && (value !== true || component === "headers")) {
    failText(component, i, "value");
  }
  return { name, value };
}
