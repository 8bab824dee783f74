/** Serves a project's files and the page that runs the suite, on the loopback. */
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { specifier } from "../project.mjs";

/**
 * @param {import("../project.mjs").Project} project
 * @returns {Promise<{ url: string, outcome: Promise<any>, close: () => void }>}
 */
export async function serve(project) {
  const nonce = randomUUID();
  const { promise: outcome, resolve, reject } = withResolvers();
  outcome.catch(() => {}); // it may come after the runner has given up
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/") {
      const policy = `default-src 'none'; script-src 'self' 'nonce-${nonce}'; connect-src 'self'`;
      response.setHeader("Content-Security-Policy", policy);
      return send(response, "text/html", page(project, nonce));
    }
    if (pathname === "/outcome" || pathname === "/error") {
      const text = await body(request);
      send(response, "text/plain", "");
      return pathname === "/outcome" ? resolve(JSON.parse(text)) : reject(new Error(text));
    }
    sendFile(response, project.folder, pathname.replace(/^\/copy\//, "/"));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/`, outcome, close };
}

/** The page. An import map resolves the bare specifiers; modules under /copy/ are a second copy. */
function page({ keys, manifest }, nonce) {
  const under = (prefix) =>
    Object.fromEntries(
      keys.map((key) => {
        const file = manifest.exports[key].import.default.slice("./".length);
        return [specifier(key), `${prefix}node_modules/sip-uri/${file}`];
      }),
    );
  const map = { imports: under("/"), scopes: { "/copy/": under("/copy/") } };
  const tell =
    'fetch("/error", { method: "POST", body: String(e.message ?? e.reason ?? e.target?.src) })';
  return `<!doctype html>
<meta charset="utf-8">
<title>sip-uri</title>
<link rel="icon" href="data:,">
<script nonce="${nonce}">
  addEventListener("error", (e) => ${tell}, true);
  addEventListener("unhandledrejection", (e) => ${tell});
</script>
<script type="importmap" nonce="${nonce}">${JSON.stringify(map)}</script>
<script type="module" src="/mains/page.mjs"></script>
`;
}

function sendFile(response, folder, pathname) {
  let text;
  try {
    text = readFileSync(join(folder, normalize(pathname)), "utf8");
  } catch {
    response.statusCode = 404;
    return response.end();
  }
  send(response, "text/javascript", text);
}

function send(response, type, text) {
  response.setHeader("Content-Type", `${type}; charset=utf-8`);
  response.end(text);
}

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

/** Promise.withResolvers, which Node.js 20 lacks. */
function withResolvers() {
  const all = {};
  all.promise = new Promise((resolve, reject) => Object.assign(all, { resolve, reject }));
  return all;
}
