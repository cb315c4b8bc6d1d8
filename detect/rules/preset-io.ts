import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const presetKey = defineAssignment({
  id: "preset-key",
  what: "a Preset API token or secret",
  source: "https://github.com/preset-io/backend-sdk",
  severity: "high",
  names: ["preset-api", "preset-io"],
  value: UNSPECIFIED,
  remediation: "Delete the API key in the user settings.",
  revoke: "https://manage.app.preset.io/app/user",
  hits: [`PRESET_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['PRESET_API_KEY="short"'],
});
