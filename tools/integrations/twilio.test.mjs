// The requests that Twilio would get: the real SDK and curl post to a server on the loopback, which records
// the body, and the body must decode to the URI.
import assert from "node:assert";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { callParameters, formBody } from "sip-uri/twilio";
import twilio from "twilio";

const ACCOUNT = `AC${"0".repeat(32)}`;
const call = { from: "+14155550100", url: "https://example.com/voice.xml" };

/** The examples of Twilio's page "Making SIP Calls". */
const EXAMPLES = {
  plain: { to: "sip:jack@example.com" },
  transport: { to: "sip:jack@example.com;transport=tcp" },
  secure: { to: "sip:jack@example.com;secure=true" },
  headers: { to: "sip:jack@example.com?mycustomheader=foo&myotherheader=bar" },
  credentials: { to: "sip:jack@example.com", sipAuthUsername: "jack", sipAuthPassword: "s%c&r+t;" },
  "characters of forms": {
    to: "sip:a+b;c@example.com;transport=tls;secure=true?X-A=1%262+3&X-B=a%20b%3Bc",
  },
};

const BROKEN = {
  "255 characters": { to: `sip:${"a".repeat(239)}@example.com` },
  "headers of 1,024 characters": { to: `sip:jack@example.com?X-A=${"a".repeat(1020)}` },
  "a space in From": { from: "jack smith" },
  "an @ in From": { from: "jack@example.com" },
  "transport=sctp": { to: "sip:jack@example.com;transport=sctp" },
  "a Route header": { to: "sip:jack@example.com?Route=%3Csip:evil.example%3E" },
  "an escaped Route header": { to: "sip:jack@example.com?%52oute=%3Csip:evil.example%3E" },
  "CR LF in a header": { to: "sip:jack@example.com?X-A=1%0D%0AVia:%20evil" },
};

/** @type {import("node:http").Server} */
let server;
/** @type {string} */
let base;
const bodies = [];

before(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    bodies.push(body);
    response.setHeader("content-type", "application/json");
    response.statusCode = 201;
    response.end(JSON.stringify({ sid: `CA${"0".repeat(32)}` }));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  base = `http://127.0.0.1:${port}`;
});
after(() => server.close());

/** The SDK's own HTTP client, redirected to the loopback. */
class LoopbackClient extends twilio.RequestClient {
  request(options) {
    return super.request({ ...options, uri: options.uri.replace(/^https:\/\/[^/]+/, base) });
  }
}

async function postWithSdk(parameters) {
  const client = twilio(ACCOUNT, "token", { httpClient: new LoopbackClient() });
  await client.calls.create(parameters);
  return bodies.pop();
}

async function postWithCurl(parameters) {
  const url = `${base}/2010-04-01/Accounts/${ACCOUNT}/Calls.json`;
  const data = formBody(parameters).toString();
  await promisify(execFile)("curl", ["--silent", "--fail", "--noproxy", "*", "--data", data, url]);
  return bodies.pop();
}

for (const [name, post] of Object.entries({ SDK: postWithSdk, curl: postWithCurl })) {
  describe(name, () => {
    for (const [title, example] of Object.entries(EXAMPLES)) {
      test(`sends unchanged: ${title}`, async () => {
        const result = callParameters({ ...call, ...example });
        assert.ok(result.success);
        const body = await post(result.parameters);
        const form = new URLSearchParams(body);
        assert.equal(form.get("To"), example.to);
        assert.equal(form.get("From"), call.from);
        assert.equal(form.get("Url"), call.url);
        assert.equal(form.get("SipAuthUsername"), example.sipAuthUsername ?? null);
        assert.equal(form.get("SipAuthPassword"), example.sipAuthPassword ?? null);
        assert.equal(form.getAll("To").length, 1);
      });
    }
  });
}

describe("refused before anything is sent", () => {
  for (const [title, broken] of Object.entries(BROKEN)) {
    test(title, async () => {
      const { success, issues, parameters } = callParameters({
        to: "sip:jack@example.com",
        ...call,
        ...broken,
      });
      if (success) await postWithCurl(parameters);
      assert.equal(success, false);
      assert.ok(issues.length > 0);
      assert.deepEqual(bodies, []);
    });
  }
});
