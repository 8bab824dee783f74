/** Compared with the types of the Standard Schema itself: `npm run typecheck` reads this file. */
import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import {
  type CheckCode,
  type Issue,
  type SipUriSchema,
  sipUriSchema,
} from "../../src/forms/index.ts";
import type { SipUriString } from "../../src/index.ts";

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};

sipUriSchema() satisfies StandardSchemaV1<string, SipUriString>;
sipUriSchema() satisfies StandardJSONSchemaV1<string, SipUriString>;
holds<Same<StandardSchemaV1.InferInput<SipUriSchema>, string>>();
holds<Same<StandardSchemaV1.InferOutput<SipUriSchema>, SipUriString>>();
holds<Same<StandardJSONSchemaV1.InferOutput<SipUriSchema>, SipUriString>>();

const { issues } = sipUriSchema()["~standard"].validate("sip:h");
issues satisfies readonly Issue<CheckCode>[] | undefined;
holds<Same<NonNullable<typeof issues>[number]["code"], CheckCode>>();
