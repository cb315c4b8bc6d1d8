import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const presetKey = defineAssignment({
  id: "preset-key",
  what: "a Preset API token or secret",
  source: "https://docs.preset.io/docs/using-the-preset-api",
  severity: "high",
  names: ["preset-api", "preset-io"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`PRESET_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['PRESET_API_KEY="short"'],
});
