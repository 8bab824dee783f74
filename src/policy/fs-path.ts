import { foldCase } from "../names.ts";

/**
 * Whether a part of a URI, unescaped, leads FreeSWITCH elsewhere: it looks for this text in the
 * whole URI (sofia_glue.c), so "xfs_path" is one too, and so is a user that holds it.
 */
export function holdsFsPath(plain: string): boolean {
  return foldCase(plain).includes("fs_path=");
}
