import type { JsonObject } from "../../core/secret.ts";
import type { KvMetadataChange } from "../../vault/kv/acts.ts";
import type { KvKey, KvSettings } from "../../vault/kv/kv-key.ts";
import { invalid } from "../../vault/kv/refusals.ts";
import type { Call } from "./calls.ts";
import { answer, MISSING, NOTHING } from "./envelope.ts";
import { boolean, count, duration, members } from "./fields.ts";
import { durationText, timeText } from "./go-text.ts";

/** `metadata/` and `config`: what is known of keys, and what is set for them. */

export const listKeys: Call = async (kv, { path }) => {
  const keys = await kv.list(path === "" || path.endsWith("/") ? path : `${path}/`);
  return keys.length === 0 ? MISSING : answer({ keys });
};

export const readMetadata: Call = async (kv, { path }) => {
  const key = await kv.metadata(path);
  return key ? answer(keyFacts(key)) : MISSING;
};

export const writeMetadata: Call = async (kv, { path, body }) => {
  const custom = members(body, "custom_metadata");
  const settings = settingsOf(body, 0);
  // What says nothing does nothing: it makes no key either.
  if (custom || Object.keys(settings).length > 0)
    await kv.changeMetadata(path, { settings, custom_metadata: custom && textsOf(custom) });
  return NOTHING;
};

export const patchMetadata: Call = async (kv, { path, body }) => {
  const isThere = await kv.patchMetadata(path, (key) => patchOf(body, key));
  return isThere ? NOTHING : MISSING;
};

export const deleteMetadata: Call = async (kv, { path }) => {
  await kv.removeKey(path);
  return NOTHING;
};

export const readConfig: Call = async (kv) => answer(settingsFacts(await kv.mount()));

export const writeConfig: Call = async (kv, { body }) => {
  const { delete_version_after: end, ...settings } = settingsOf(body, Number.NEGATIVE_INFINITY);
  const after = end === undefined ? {} : { delete_version_after: Math.max(-1, end) };
  await kv.changeMount({ ...settings, ...after });
  return NOTHING;
};

/** Only what is given. @param least the smallest number of seconds that is allowed */
function settingsOf(body: JsonObject, least: number): Partial<KvSettings> {
  const settings = {
    cas_required: boolean(body, "cas_required"),
    max_versions: count(body, "max_versions"),
    delete_version_after: duration(body, "delete_version_after", least),
  };
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

/** What is null is unset. */
function patchOf(body: JsonObject, { custom_metadata }: KvKey): KvMetadataChange {
  const isUnset = (name: string) => body[name] === null;
  const unset = {
    ...(isUnset("cas_required") && { cas_required: false }),
    ...(isUnset("max_versions") && { max_versions: 0 }),
    ...(isUnset("delete_version_after") && { delete_version_after: 0 }),
  };
  const settings = { ...settingsOf(body, 0), ...unset };
  if (isUnset("custom_metadata")) return { settings, custom_metadata: {} };
  const custom = members(body, "custom_metadata");
  if (!custom) return { settings };
  const removed = Object.keys(custom).filter((name) => custom[name] === null);
  const merged = new Map(Object.entries({ ...custom_metadata }));
  for (const [name, value] of Object.entries(textsOf(custom, removed))) merged.set(name, value);
  for (const name of removed) merged.delete(name);
  return { settings, custom_metadata: Object.fromEntries(merged) };
}

/** Numbers are taken as their text, true and false as 1 and 0; whatever else is no text is refused. */
function textsOf(custom: JsonObject, but: readonly string[] = []): Record<string, string> {
  const entries = Object.entries(custom).filter(([name]) => !but.includes(name));
  return Object.fromEntries(
    entries.map(([name, value]) => {
      if (typeof value === "string") return [name, value];
      if (typeof value === "boolean") return [name, value ? "1" : "0"];
      const text = JSON.stringify(value);
      if (/^-?\d/.test(text)) return [name, text];
      throw invalid("custom_metadata validation failed: every value must be text");
    }),
  );
}

function keyFacts({
  settings,
  custom_metadata,
  created_at,
  updated_at,
  version,
  oldest,
  versions,
}: KvKey): object {
  return {
    ...settingsFacts(settings),
    created_time: timeText(created_at),
    current_version: version,
    custom_metadata,
    oldest_version: oldest,
    updated_time: timeText(updated_at),
    versions: Object.fromEntries(
      versions.map((each) => [
        each.version,
        {
          created_time: timeText(each.created_at),
          deletion_time: timeText(each.deleted_at),
          destroyed: each.destroyed,
        },
      ]),
    ),
  };
}

function settingsFacts({ cas_required, max_versions, delete_version_after }: KvSettings): object {
  return { cas_required, max_versions, delete_version_after: durationText(delete_version_after) };
}
