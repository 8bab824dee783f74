/** The codes of the syntax issues that only user input has, and what each says. */
export const USER_INPUT_MESSAGES = {
  ambiguous:
    "This can be read in more than one way: write the whole URI, as in sip:alice@example.com.",
  "right-to-left": "Right-to-left text can display a URI in another order: remove or escape it.",
  "idn-invalid": "This name can't be converted to ASCII safely: write its xn-- form.",
} as const;

export type UserInputCode = keyof typeof USER_INPUT_MESSAGES;
