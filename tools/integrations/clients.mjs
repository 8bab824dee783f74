// Each library as a back end uses it. A client takes a text, passes it through the recipe, and returns
// whether it was accepted, with the answer as text.
import assert from "node:assert";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import Ajv from "ajv";
import { type } from "arktype";
import { Hono } from "hono";
import { createFormControl } from "react-hook-form";
import * as v from "valibot";
import { importRecipe } from "./recipes.mjs";

/** @param {boolean} accepted @param {unknown} [sent] @returns {{ accepted: boolean, sent?: string }} */
const answer = (accepted, sent) => ({ accepted, sent: JSON.stringify(sent) });

async function zod() {
  const { Address } = await importRecipe("zod");
  return (text) => {
    const { success, error } = Address.safeParse(text);
    return answer(success, error?.issues);
  };
}

async function valibot() {
  const { Address } = await importRecipe("valibot");
  return (text) => {
    const { success, issues } = v.safeParse(Address, text);
    return answer(
      success,
      issues?.map(({ message }) => message),
    );
  };
}

async function arktype() {
  const { Address } = await importRecipe("arktype");
  return (text) => {
    const out = Address(text);
    const refused = out instanceof type.errors;
    return answer(!refused, refused ? out.map(({ message }) => message) : undefined);
  };
}

async function ajv() {
  const { addSipUri } = await importRecipe("ajv");
  const validate = addSipUri(new Ajv()).compile({ type: "string", sipUri: true });
  return (text) => answer(validate(text), validate.errors);
}

async function joi() {
  const { Address } = await importRecipe("joi");
  return (text) => {
    const { error } = Address.validate(text);
    return answer(
      error === undefined,
      error?.details.map(({ message }) => message),
    );
  };
}

async function yup() {
  const { Address } = await importRecipe("yup");
  return (text) => {
    try {
      Address.validateSync(text);
      return answer(true);
    } catch (error) {
      return answer(false, error.errors);
    }
  };
}

const post = (url, body) =>
  new Request(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

async function hono() {
  const { address } = await importRecipe("hono");
  const app = new Hono().post("/", address, (context) => context.json(context.req.valid("json")));
  return async (text) => {
    const response = await app.request(post("http://localhost/", { address: text }));
    return answer(response.ok, response.ok ? undefined : await response.json());
  };
}

async function trpc() {
  const { callees } = await importRecipe("trpc");
  return async (text) => {
    const req = post("http://localhost/add", text);
    const response = await fetchRequestHandler({ endpoint: "", req, router: callees });
    return answer(response.ok, response.ok ? undefined : await response.json());
  };
}

async function fastify() {
  const { app, schema } = await importRecipe("fastify");
  app.post("/", { schema }, ({ body }) => body);
  return async (text) => {
    const response = await app.inject({ method: "POST", url: "/", payload: { address: text } });
    const accepted = response.statusCode === 200;
    return answer(accepted, accepted ? undefined : response.json());
  };
}

async function reactHookForm() {
  const { resolver } = await importRecipe("react-hook-form");
  return async (text) => {
    const { formControl } = createFormControl({ resolver, defaultValues: { address: text } });
    formControl.register("address");
    let out;
    const submit = formControl.handleSubmit(
      () => {
        out = answer(true);
      },
      (errors) => {
        out = answer(false, errors.address?.message);
      },
    );
    await submit();
    assert.ok(out);
    return out;
  };
}

/** The clients by the names of their recipes. */
export const CLIENTS = {
  zod,
  valibot,
  arktype,
  ajv,
  joi,
  yup,
  hono,
  trpc,
  fastify,
  "react-hook-form": reactHookForm,
};
