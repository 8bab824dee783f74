export { type FormatOptions, formatIssues } from "./format-issues.ts";
