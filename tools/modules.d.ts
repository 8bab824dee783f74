// The modules that only a tool's own `npm install`, or a build, provides. Their types are not used, so that
// `npm run typecheck` gives the same answer before and after.
declare module "*/generated/data.mjs"; // runtimes/project.mjs writes it
declare module "@microsoft/api-extractor";
declare module "@nestjs/common";
declare module "@stryker-mutator/api/core";
declare module "@stryker-mutator/api/plugin";
declare module "@stryker-mutator/api/test-runner";
declare module "@trpc/server";
declare module "@trpc/server/adapters/fetch";
declare module "ajv";
declare module "arktype";
declare module "drachtio-srf";
declare module "expect";
declare module "express";
declare module "fast-uri";
declare module "fastify";
declare module "hono";
declare module "jest-each";
declare module "jest-mock";
declare module "jsdom";
declare module "jssip";
declare module "mitata";
declare module "playwright-core";
declare module "react";
declare module "react-dom/client";
declare module "react-hook-form";
declare module "recheck";
declare module "reflect-metadata";
declare module "sip";
declare module "sip-uri/forms";
declare module "sip-uri/twilio";
declare module "sip.js";
declare module "twilio";
declare module "typebox/value";
declare module "valibot";
declare module "ws";
declare module "zod";
