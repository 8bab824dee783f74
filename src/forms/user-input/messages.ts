/** The codes of the syntax issues that only user input has, and what each says. */
export const USER_INPUT_MESSAGES = {
  ambiguous:
    "This can be read in more than one way: write the whole URI, as in sip:alice@example.com.",
  "right-to-left": "Right-to-left text can show a URI in another order: escape it, or remove it.",
  "idn-invalid": "This name has no ASCII form of its own: write the form that begins with xn--.",
} as const;

export type UserInputCode = keyof typeof USER_INPUT_MESSAGES;
