/** The code of a syntax issue of a name-addr around its URI, and what it says. */
export const NAME_ADDR_MESSAGES = {
  "name-addr-invalid":
    'Write a display name (in quotes if needed), a URI in angle brackets, and parameters after ";".',
} as const;

export type NameAddrCode = keyof typeof NAME_ADDR_MESSAGES;
