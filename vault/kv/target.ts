import { makeScope } from "../../core/scope.ts";
import { isKey } from "../../core/secret.ts";
import { formatSecretUri } from "../../core/secret-uri.ts";
import { UserError } from "../../core/user-error.ts";
import type { Place } from "../../core/vault.ts";
import { segmentsOf } from "../access/pattern.ts";
import { resourceOf } from "../records.ts";
import { invalid } from "./refusals.ts";

/** What a path of the KV API names: a secret, or an entry of its own. */
export type KvTarget = Place | { readonly path: string };

/** Where the entries of paths that name no secret are kept, in the collection `kv`. */
export const RAW = "raw/";
/** Where what the KV API alone knows of a secret is kept. */
export const BESIDE = "native/";

/** @throws UserError USAGE, INVALID_NAME */
export function targetOf(path: string): KvTarget {
  assertPlain(path);
  const place = placeOf(path);
  if (place) return place;
  // What no policy can be compared with is not kept either.
  segmentsOf({ path });
  return { path };
}

/** @throws UserError USAGE where a segment is `.` or `..` */
export function assertPlain(path: string): void {
  if (path.split("/").some((segment) => segment === "." || segment === ".."))
    throw invalid("relative paths not supported", "Write the path without . and .. in it.");
}

/** `project/environment/service/NAME` with `*` for unset; null where a part is not legal there. */
function placeOf(path: string): Place | null {
  const [project, environment, service, key = "", ...more] = path.split("/");
  if (more.length > 0 || !isKey(key)) return null;
  try {
    return { scope: makeScope({ project, environment, service }), key };
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** How the audit log calls it. */
export function resourceOfTarget(target: KvTarget): string {
  return "path" in target ? resourceOf("kv", rawKey(target.path)) : formatSecretUri(target);
}

export function rawKey(path: string): string {
  return RAW + asciiPath(path);
}

/** Keys of a store are ASCII. */
export function asciiPath(path: string): string {
  return path.replace(/[^\x20-\x24\x26-\x7e]/gu, (character) => encodeURIComponent(character));
}

export function pathFromAscii(ascii: string): string {
  return decodeURIComponent(ascii);
}
