import { dirname, join } from "node:path";
import { readJsonc } from "../core/jsonc.ts";
import { readSettings, type Settings } from "../protocol/settings.ts";
import type { FileSystem } from "./file-system.ts";

/** Bytes: more is no file of settings. */
const LIMIT = 1024 * 1024;
const PREFIX = "keyward.";

/**
 * The settings that a team shares in `.vscode/settings.json`, of the nearest folder upwards that has one: for those who have
 * no editor to ask. What is not set, or set to what it cannot be, has its default.
 */
export async function editorSettingsAt(files: FileSystem, folder: string): Promise<Settings> {
  for (let at = folder; ; at = dirname(at)) {
    const text = await files.read(join(at, ".vscode", "settings.json"), LIMIT);
    if (typeof text === "string") return readSettings(sectionOf(readJsonc(text))).settings;
    if (at === dirname(at)) return readSettings(undefined).settings;
  }
}

/** `"keyward.x": …` at the top, as the editor writes settings. */
function sectionOf(settings: unknown): Record<string, unknown> {
  if (typeof settings !== "object" || settings === null) return {};
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]): [string, unknown][] =>
      name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value]] : [],
    ),
  );
}
