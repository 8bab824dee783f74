// The modules that only a tool's own `npm install`, or a build, provides. Their types are not used, so that
// `npm run typecheck` gives the same answer before and after.
declare module "@microsoft/api-extractor";
declare module "@stryker-mutator/api/core";
declare module "@stryker-mutator/api/plugin";
declare module "@stryker-mutator/api/test-runner";
declare module "@trpc/server/adapters/fetch";
declare module "ajv";
declare module "arktype";
declare module "drachtio-srf";
declare module "expect";
declare module "fast-uri";
declare module "fastify";
declare module "hono";
declare module "jest-each";
declare module "jest-mock";
declare module "jssip";
declare module "mitata";
declare module "playwright-core";
declare module "react-hook-form";
declare module "recheck";
declare module "sip";
declare module "sip-uri/forms";
declare module "sip-uri/twilio";
declare module "sip.js";
declare module "twilio";
declare module "valibot";
declare module "zod";
declare module "*/generated/data.mjs"; // runtimes/project.mjs writes it
