import { Redacted } from "../../core/redacted.ts";
import type { JsonObject } from "../../core/secret.ts";
import type { KvVersion, KvWrite } from "../../vault/kv/acts.ts";
import { subkeys } from "../../vault/kv/merge-patch.ts";
import { invalid } from "../../vault/kv/refusals.ts";
import type { Call, KvCall } from "./calls.ts";
import { answer, gone, MISSING, NOTHING } from "./envelope.ts";
import { integer, integers, members } from "./fields.ts";
import { timeText } from "./go-text.ts";

/** `data/`, `subkeys/`, `delete/`, `undelete/` and `destroy/`: versions and what is in them. */

export const readData: Call = async (kv, { path, query }) => {
  const found = await kv.read(path, integer(query, "version") ?? 0);
  return found ? versionAnswer(found, { data: found.data?.reveal() ?? null }) : MISSING;
};

export const readSubkeys: Call = async (kv, { path, query }) => {
  const found = await kv.readNames(path, integer(query, "version") ?? 0);
  if (!found) return MISSING;
  const depth = Math.max(0, integer(query, "depth") ?? 0);
  return versionAnswer(found, { subkeys: found.data && subkeys(found.data.reveal(), depth) });
};

export const writeData: Call = async (kv, call) =>
  answer(versionFacts(await kv.write(call.path, writeOf(call))));

export const patchData: Call = async (kv, call) => {
  const patched = await kv.patch(call.path, writeOf(call));
  if (!patched) return MISSING;
  return (patched.isWritten ? answer : gone)(versionFacts(patched));
};

export const deleteData: Call = async (kv, { path }) => {
  await kv.remove(path);
  return NOTHING;
};

export const deleteVersions: Call = async (kv, { path, body }) => {
  await kv.remove(path, versionsOf(body, "No version number provided"));
  return NOTHING;
};

export const undeleteVersions: Call = async (kv, { path, body }) => {
  await kv.undelete(path, versionsOf(body, "No version number provided"));
  return NOTHING;
};

export const destroyVersions: Call = async (kv, { path, body }) => {
  await kv.destroy(path, versionsOf(body, "no version number provided"));
  return NOTHING;
};

function versionAnswer(found: KvVersion, contents: object) {
  return (found.data ? answer : gone)({ ...contents, metadata: versionFacts(found) });
}

function versionFacts({ key, version }: KvVersion): object {
  return {
    created_time: timeText(version.created_at),
    custom_metadata: key.custom_metadata,
    deletion_time: timeText(version.deleted_at),
    destroyed: version.destroyed,
    version: version.version,
  };
}

function writeOf({ body }: KvCall): KvWrite {
  if (!Object.hasOwn(body, "data")) throw invalid("no data provided", 'Send {"data": {…}}.');
  return { data: new Redacted(members(body, "data") ?? {}), cas: casOf(members(body, "options") ?? {}) };
}

function casOf({ cas }: JsonObject): number | undefined {
  if (cas === undefined || cas === null) return undefined;
  const digits = /^"?(-?\d{1,15})"?$/.exec(JSON.stringify(cas))?.[1];
  if (digits === undefined) throw invalid("error parsing check-and-set parameter");
  return Number(digits);
}

function versionsOf(body: JsonObject, none: string): number[] {
  const versions = integers(body, "versions");
  if (versions.length === 0) throw invalid(none, 'Send {"versions": [1]}.');
  return versions;
}
