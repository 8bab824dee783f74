/** What a diagnosis is made of. */
import { type Component, type Issue, issue } from "../issue.ts";
import { SYNTAX } from "../messages.ts";
import type { Settings } from "../options.ts";
import { NAME_ADDR, type NameAddrCode, type UriInNameAddrCode } from "./messages.ts";

type Code = NameAddrCode | UriInNameAddrCode;
export type Found = Issue<Code>;

/** What is read: where the grammar failed, and whether the text may have several values. */
export interface Reading {
  readonly text: string;
  readonly offset: number;
  readonly isList: boolean;
  readonly settings: Settings;
}

/** Makes an issue with the message of its code. It marks one character if there is no end. */
export function found(
  code: Code,
  component: Component | null,
  start: number,
  end: number = start + 1,
): Found {
  if (Object.hasOwn(NAME_ADDR.says, code))
    return issue(NAME_ADDR, code as NameAddrCode, component, { start, end });
  return issue(SYNTAX, code as keyof (typeof SYNTAX)["says"], component, { start, end }) as Found;
}

export function whiteSpace(start: number, end: number): Found {
  return found("white-space", null, start, end);
}

/** The issue of what is not a known mistake. */
export function invalid({ offset }: Reading): Found {
  return found("name-addr-invalid", null, offset);
}
