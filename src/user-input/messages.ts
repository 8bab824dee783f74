import type { CheckCode } from "../policy/messages.ts";

/** Mistakes that only user input can have. */
export const USER_INPUT = {
  kind: "syntax",
  says: {
    ambiguous:
      "This can be read in more than one way: write the whole URI, as in sip:alice@example.com.",
    "number-with-extension": "Write the number without its extension.",
    "number-with-text": "Write the number only, without this text.",
    "right-to-left":
      "Right-to-left text can change the order in which a URI is displayed: remove or escape it.",
    "idn-invalid": "This name can't be converted to ASCII safely: write its xn-- form.",
  },
} as const;

/** The codes that only `fromUserInput` has. */
export type UserInputCode = keyof (typeof USER_INPUT)["says"];
/** The codes of all issues that `fromUserInput` returns. */
export type UserInputIssueCode = CheckCode | UserInputCode;

/** The changes that `fromUserInput` makes, each with its message. */
export const USER_INPUT_CHANGES = {
  "angle-brackets-removed": "Angle brackets were removed.",
  "apostrophe-removed": "The apostrophe before the number was removed.",
  "digits-converted": "Digits of another script were converted to 0 to 9.",
  "display-name-removed": "A display name was removed.",
  "double-slash-removed": 'The "//" was removed.',
  "escapes-decoded": "Characters that were escaped were decoded.",
  "full-width-converted": "Full-width characters were converted to ASCII.",
  "header-parameters-removed": "Parameters after the angle brackets were removed.",
  "host-added": "The default host was added.",
  "idn-converted": "A label of the host was converted to ASCII.",
  "invisible-removed": "Invisible characters were removed.",
  "punctuation-removed": "A trailing comma or semicolon was removed.",
  "quotes-removed": "Quotes or parentheses around the address were removed.",
  "scheme-added": 'The scheme "sip:" was added.',
  "scheme-lower-cased": "The scheme was converted to lower case.",
  "scheme-repetition-removed": "A repeated scheme was removed.",
  "scheme-replaced": 'The scheme was replaced with "sip:".',
  "separators-removed": "The separators in the number were removed.",
  "user-escaped": "Characters in the user were escaped.",
  "user-phone-added": 'The parameter "user=phone" was added, because this was a tel URI.',
  "white-space-removed": "White space was removed.",
} as const;

/** A stable name, in kebab case: the key of a translation. Minor versions may add codes. */
export type UserInputChangeCode = keyof typeof USER_INPUT_CHANGES;

/** One change that `fromUserInput` made. */
export interface UserInputChange {
  readonly code: UserInputChangeCode;
  /** One English sentence. It never contains the input. */
  readonly message: string;
  /** UTF-16 code units into the original text. */
  readonly start: number;
  /** Exclusive; the same as `start` if something was added. */
  readonly end: number;
}
