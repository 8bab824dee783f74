/** The codes of what `fromUserInput` changes, and what each says. */
export const USER_INPUT_CHANGES = {
  "angle-brackets-removed": "Angle brackets were removed.",
  "display-name-removed": "A display name was removed.",
  "double-slash-removed": 'The "//" was removed.',
  "full-width-converted": "Full-width characters were converted to ASCII.",
  "header-parameters-removed": "Parameters after the angle brackets were removed.",
  "host-added": "The default host was added.",
  "idn-converted": "A label of the host was converted to ASCII.",
  "invisible-removed": "Invisible characters were removed.",
  "punctuation-removed": "A trailing comma or semicolon was removed.",
  "quotes-removed": "Quotes or parentheses around the address were removed.",
  "scheme-added": 'The scheme "sip:" was added.',
  "scheme-lower-cased": "The scheme was written in lower case.",
  "scheme-repetition-removed": "A repeated scheme was removed.",
  "scheme-replaced": 'The scheme was replaced by "sip:".',
  "separators-removed": "Only the digits of the number were kept.",
  "user-escaped": "Characters in the user were escaped.",
  "user-phone-added": 'The parameter "user=phone" was added, as for every tel URI.',
  "white-space-removed": "White space was removed.",
} as const;

/** A stable name, in kebab case: the key of a translation. Minor versions may add codes. */
export type UserInputChangeCode = keyof typeof USER_INPUT_CHANGES;

/** One thing that `fromUserInput` changed. */
export interface UserInputChange {
  readonly code: UserInputChangeCode;
  /** One English sentence. It never contains the input. */
  readonly message: string;
  /** UTF-16 code units into the original text. */
  readonly start: number;
  /** Exclusive; the same as `start` where something was added. */
  readonly end: number;
}
