/** Finds a browser: at the path in CHROMIUM or FIREFOX, at a well-known path, or by installing it. */
import { existsSync } from "node:fs";
import { installFromDebian } from "../process.mjs";

const APPLICATIONS = "/Applications";
const PROGRAMS = process.env.ProgramFiles ?? "C:\\Program Files";

const PATHS = {
  chromium: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    `${APPLICATIONS}/Chromium.app/Contents/MacOS/Chromium`,
    `${APPLICATIONS}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${PROGRAMS}\\Google\\Chrome\\Application\\chrome.exe`,
  ],
  firefox: [
    "/usr/bin/firefox-esr",
    "/usr/bin/firefox",
    `${APPLICATIONS}/Firefox.app/Contents/MacOS/firefox`,
    `${PROGRAMS}\\Mozilla Firefox\\firefox.exe`,
  ],
};

/** The names of Debian's packages. */
const PACKAGES = { chromium: "chromium", firefox: "firefox-esr" };

/** @param {"chromium" | "firefox"} name @returns {Promise<string>} */
export async function findBrowser(name) {
  const given = process.env[name.toUpperCase()];
  if (given) return given;
  const found = PATHS[name].find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (!(await installFromDebian(PACKAGES[name]))) {
    throw new Error(
      `${name} is not installed. Install it, or set ${name.toUpperCase()} to its path.`,
    );
  }
  const installed = PATHS[name].find((path) => existsSync(path));
  if (installed === undefined)
    throw new Error(`${PACKAGES[name]} is installed, but not at ${PATHS[name].join(", ")}`);
  return installed;
}
