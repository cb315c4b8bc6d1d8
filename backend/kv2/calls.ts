import type { JsonObject } from "../../core/secret.ts";
import type { Kv } from "../../vault/kv/kv.ts";
import { invalid } from "../../vault/kv/refusals.ts";
import * as data from "./data.ts";
import { envelope, refused, type Answer } from "./envelope.ts";
import { boolean, type Fields } from "./fields.ts";
import * as metadata from "./metadata.ts";

/** One call on the mount. */
export interface KvCall {
  /** Behind `data/`, `metadata/` and so on. */
  readonly path: string;
  readonly query: Fields;
  readonly body: JsonObject;
}

export type Call = (kv: Kv, call: KvCall) => Promise<Answer>;

export type Verb = "read" | "write" | "patch" | "delete" | "list";

/** Which verb does what, by the first segment of a path on the mount. */
const CALLS: Readonly<Record<string, { readonly [verb in Verb]?: Call }>> = {
  config: { read: metadata.readConfig, write: metadata.writeConfig, list: nowhere },
  data: {
    read: data.readData,
    write: data.writeData,
    patch: data.patchData,
    delete: data.deleteData,
    list: nowhere,
  },
  subkeys: { read: data.readSubkeys },
  delete: { write: data.deleteVersions },
  undelete: { write: data.undeleteVersions },
  destroy: { write: data.destroyVersions },
  metadata: {
    read: metadata.readMetadata,
    write: metadata.writeMetadata,
    patch: metadata.patchMetadata,
    delete: metadata.deleteMetadata,
    list: metadata.listKeys,
  },
};

/** @param on the path on the mount, such as `data/shop/production/api/DB_PASS` */
export async function callKv(
  kv: Kv,
  verb: Verb,
  on: string,
  query: Fields,
  body: JsonObject,
): Promise<Answer> {
  const [, kind = "", path = ""] = /^([^/]*)\/?(.*)$/s.exec(on) ?? [];
  const verbs = Object.hasOwn(CALLS, kind) ? CALLS[kind] : undefined;
  const isBare = path === "" && kind !== "config" && !(kind === "metadata" && verb === "list");
  if (!verbs || isBare || (kind === "config" && path !== "")) return nowhere();
  const call = verbs[verb];
  if (!call) return UNSUPPORTED;
  const given = { path, query, body };
  return path.endsWith("/") && verb !== "list" ? callOnFolder(kv, verb, kind, given) : call(kv, given);
}

/** `LIST p` is `GET p?list=true`; PUT is POST. */
export function verbOf(method: string, query: Fields): Verb | undefined {
  if ((method === "GET" || method === "HEAD") && boolean(query, "list")) return "list";
  return VERBS[method];
}

const VERBS: Readonly<Record<string, Verb>> = {
  GET: "read",
  HEAD: "read",
  POST: "write",
  PUT: "write",
  PATCH: "patch",
  DELETE: "delete",
};

export const UNSUPPORTED = refused(405, "unsupported operation");

async function callOnFolder(kv: Kv, verb: Verb, kind: string, call: KvCall): Promise<Answer> {
  if (verb !== "read" && verb !== "delete") throw invalid("cannot write to a path ending in '/'");
  if (kind !== "metadata") return nowhere();
  return CALLS.metadata![verb]!(kv, { ...call, path: call.path.slice(0, -1) });
}

async function nowhere(): Promise<Answer> {
  const warning =
    "This is no path of a KV engine of version 2: keys are at data/ and metadata/, and listed at metadata/.";
  return { status: 404, body: envelope({ warnings: [warning] }) };
}
