// Each library as a back end or a page uses it. A client passes a text through the two schemas of its recipe:
// `address`, for a stored value, and `field`, for what a person typed. Each returns whether it was
// accepted, the value, and what is sent as the answer.
import "reflect-metadata";
import assert from "node:assert";
import { ValidationPipe } from "@nestjs/common";
import "@trpc/server"; // before there is a window: it asks when it is loaded
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import Ajv from "ajv";
import { type } from "arktype";
import { Hono } from "hono";
import { JSDOM } from "jsdom";
import { createElement } from "react";
import { createFormControl } from "react-hook-form";
import { Value } from "typebox/value";
import * as v from "valibot";
import { importRecipe } from "./recipes.mjs";

/** @param {unknown} value */
const accept = (value) => ({ accepted: true, value, sent: "" });
/** @param {unknown} sent */
const refuse = (sent) => ({ accepted: false, value: undefined, sent: JSON.stringify(sent) });

async function zod() {
  const { Field, Address, Codec } = await importRecipe("zod");
  const parse = (schema) => (text) => {
    const { success, data, error } = schema.safeParse(text);
    return success ? accept(data) : refuse(error.issues);
  };
  return {
    address: parse(Address),
    field(text) {
      const typed = parse(Field)(text);
      const decoded = parse(Codec)(text);
      assert.deepEqual([decoded.accepted, decoded.value], [typed.accepted, typed.value]);
      return typed;
    },
  };
}

async function valibot() {
  const { Field, Address } = await importRecipe("valibot");
  const parse = (schema) => (text) => {
    const { success, output, issues } = v.safeParse(schema, text);
    if (success) return accept(output);
    // A field's `received` is the code; that of a stored value would be the value.
    const messages = issues.map(({ message }) => message);
    return refuse(schema === Field ? [messages, issues[0].received] : messages);
  };
  return { address: parse(Address), field: parse(Field) };
}

async function arktype() {
  const { Field, Address } = await importRecipe("arktype");
  const parse = (schema) => (text) => {
    const out = schema(text);
    if (!(out instanceof type.errors)) return accept(out);
    return refuse(out.map(({ message, expected }) => ({ message, expected })));
  };
  return { address: parse(Address), field: parse(Field) };
}

async function typebox() {
  const { Field, Address } = await importRecipe("typebox");
  const address = (text) =>
    Value.Check(Address, text)
      ? accept(text)
      : refuse(Value.Errors(Address, text).map(({ message }) => message));
  return { address, field: (text) => address(Value.Decode(Field, text)) };
}

async function ajv() {
  const { addSipUri } = await importRecipe("ajv");
  const parse = (keyword) => {
    const properties = { address: { type: "string", ...keyword } };
    const validate = addSipUri(new Ajv()).compile({ type: "object", properties });
    return (text) => {
      const body = { address: text };
      return validate(body) ? accept(body.address) : refuse(validate.errors);
    };
  };
  return { address: parse({ sipUri: true }), field: parse({ sipField: true }) };
}

async function joi() {
  const { Field, Address } = await importRecipe("joi");
  const parse = (schema) => (text) => {
    const { value, error } = schema.validate(text);
    if (error === undefined) return accept(value);
    return refuse(error.details.map(({ message, context }) => ({ message, code: context.code })));
  };
  return { address: parse(Address), field: parse(Field) };
}

async function yup() {
  const { Field, Address } = await importRecipe("yup");
  const parse = (schema) => (text) => {
    try {
      return accept(schema.validateSync(text));
    } catch ({ errors, params }) {
      return refuse({ errors, code: params.code });
    }
  };
  return { address: parse(Address), field: parse(Field) };
}

async function classValidator() {
  const recipe = await importRecipe("class-validator");
  const pipe = new ValidationPipe({ transform: true });
  const parse = (metatype) => async (text) => {
    try {
      const { address } = await pipe.transform({ address: text }, { type: "body", metatype });
      return accept(address);
    } catch (error) {
      return refuse(error.getResponse().message);
    }
  };
  return { address: parse(recipe.Address), field: parse(recipe.Field) };
}

const post = (url, body) =>
  new Request(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

async function hono() {
  const { address, field } = await importRecipe("hono");
  const parse = (validator) => {
    const reply = (context) => context.json(context.req.valid("json").address);
    const app = new Hono().post("/", validator, reply);
    return async (text) => {
      const response = await app.request(post("http://localhost/", { address: text }));
      const body = await response.json();
      return response.ok ? accept(body) : refuse(body);
    };
  };
  return { address: parse(address), field: parse(field) };
}

async function trpc() {
  const { callees } = await importRecipe("trpc");
  const parse = (name) => async (text) => {
    const req = post(`http://localhost/${name}`, text);
    const response = await fetchRequestHandler({ endpoint: "", req, router: callees });
    const body = await response.json();
    return response.ok ? accept(body.result.data) : refuse(body);
  };
  return { address: parse("add"), field: parse("addTyped") };
}

async function fastify() {
  const { app, schema, fieldSchema } = await importRecipe("fastify");
  app.post("/address", { schema }, ({ body }) => body);
  app.post("/field", { schema: fieldSchema }, ({ body }) => body);
  const parse = (url) => async (text) => {
    const response = await app.inject({ method: "POST", url, payload: { address: text } });
    const body = response.json();
    return response.statusCode === 200 ? accept(body.address) : refuse(body);
  };
  return { address: parse("/address"), field: parse("/field") };
}

const dom = new JSDOM("<main></main>");
Object.assign(globalThis, { window: dom.window, document: dom.window.document });
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
// Node.js 20 has no navigator, and later versions one that can't be assigned.
Object.defineProperty(globalThis, "navigator", { value: dom.window.navigator, configurable: true });

/** Types into the form, presses its buttons and reads what it shows. */
async function reactHookForm() {
  const { AddressForm } = await importRecipe("react-hook-form");
  const { createRoot } = await import("react-dom/client");
  const { act } = await import("react");
  // React ignores an assignment to the property of the element itself.
  const { prototype } = dom.window.HTMLInputElement;
  const setValue = (input, text) => Reflect.set(prototype, "value", text, input);
  return {
    async field(text) {
      const main = dom.window.document.querySelector("main");
      const root = createRoot(main);
      let saved;
      const save = (address) => {
        saved = address;
      };
      await act(async () => root.render(createElement(AddressForm, { save })));
      const press = (button) => act(async () => button.click());
      await act(async () => {
        setValue(main.querySelector("input"), text);
        const event = new dom.window.Event("input", { bubbles: true });
        main.querySelector("input").dispatchEvent(event);
      });
      const suggestion = main.querySelector("button[type=button]");
      if (suggestion) await press(suggestion);
      await press(main.querySelector("button[type=submit]"));
      const shown = main.querySelector("[role=alert]")?.textContent;
      const marked = main.querySelector("u")?.textContent;
      await act(async () => root.unmount());
      return saved === undefined ? { ...refuse(shown), marked } : accept(saved);
    },
  };
}

async function resolvers() {
  const { resolver, fieldResolver } = await importRecipe("resolver");
  const parse = (resolve) => async (text) => {
    const { formControl } = createFormControl({
      resolver: resolve,
      defaultValues: { address: text },
    });
    formControl.register("address");
    let out;
    const submit = formControl.handleSubmit(
      ({ address }) => {
        out = accept(address);
      },
      (errors) => {
        out = refuse(errors.address?.message);
      },
    );
    await submit();
    assert.ok(out);
    return out;
  };
  return { address: parse(resolver), field: parse(fieldResolver) };
}

async function html() {
  const { checkField, pattern } = await importRecipe("html");
  const make = (text) => {
    const input = dom.window.document.createElement("input");
    input.value = text;
    return input;
  };
  return {
    pattern,
    field(text) {
      const input = make(text);
      checkField(input);
      const { validationMessage } = input;
      input.dispatchEvent(new dom.window.Event("change"));
      return input.checkValidity() ? accept(input.value) : refuse(validationMessage);
    },
  };
}

/** The clients by the names of their recipes. */
export const CLIENTS = {
  zod,
  valibot,
  arktype,
  typebox,
  ajv,
  joi,
  yup,
  "class-validator": classValidator,
  hono,
  trpc,
  fastify,
  "react-hook-form": reactHookForm,
  resolver: resolvers,
  html,
};
