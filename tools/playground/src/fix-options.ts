import type { UserInputOptions } from "../../../src/forms/index.ts";
import { safeParse } from "../../../src/index.ts";
import { byId } from "./dom.ts";

/** Returns what reads the settings for fixes; a default host that is none is told and left out. */
export function makeFixOptions(onChange: () => void): () => UserInputOptions {
  const field = byId("default-host", HTMLInputElement);
  const note = byId("default-host-note", HTMLElement);
  const idn = byId("idn", HTMLInputElement);
  field.addEventListener("input", onChange);
  idn.addEventListener("change", onChange);
  return () => {
    const defaultHost = field.value.trim();
    const isGood = defaultHost === "" || isHost(defaultHost);
    note.textContent = isGood ? "" : "This is not a host: it is not used.";
    field.setAttribute("aria-invalid", String(!isGood));
    return { idn: idn.checked, ...(isGood && defaultHost !== "" ? { defaultHost } : {}) };
  };
}

function isHost(text: string): boolean {
  return safeParse(`sip:${text}`).value?.host === text;
}
