import type { Issue } from "../issue.ts";

/**
 * The types of the Standard Schema 1.1 (validation and JSON Schema), as far as a schema of text
 * needs them: https://standardschema.dev. They are written out so that the package needs no other.
 */
export interface StandardTextSchema<Output extends string> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "sip-uri";
    /** Exists in types only. */
    readonly types?: { readonly input: string; readonly output: Output } | undefined;
    /** Synchronous; it never throws. */
    readonly validate: (
      value: unknown,
      options?: LibraryOptions | undefined,
    ) => StandardTextResult<Output>;
    readonly jsonSchema: {
      /** What a text must look like, as far as a JSON Schema can express it. */
      readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
      /** The same: the output is the input. */
      readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
    };
  };
}

/** What `validate` returns: the text unchanged, or its issues. */
export type StandardTextResult<Output extends string> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

interface LibraryOptions {
  readonly libraryOptions?: Record<string, unknown> | undefined;
}

interface JsonSchemaOptions extends LibraryOptions {
  readonly target: "draft-2020-12" | "draft-07" | "openapi-3.0" | (string & {});
}
