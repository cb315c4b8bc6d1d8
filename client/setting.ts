import * as vscode from "vscode";
import { readSettings, type SettingName, type Settings } from "../protocol/settings.ts";

/** A setting as it holds for a document or folder; a value of the wrong type gives the default. */
export function setting<Name extends SettingName>(name: Name, uri?: vscode.Uri): Settings[Name] {
  return readSettings(vscode.workspace.getConfiguration("keyward", uri ?? null)).settings[name];
}
