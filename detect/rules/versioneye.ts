import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const versioneyeApiKey = defineAssignment({
  id: "versioneye-api-key",
  what: "a VersionEye API key",
  source: "https://github.com/versioneye/versioneye-api",
  severity: "low",
  names: ["versioneye", "version-eye"],
  value: /[a-f0-9]{20,40}/,
  remediation: "Renew it in VersionEye's settings under API.",
  hits: [`VERSIONEYE_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`VERSIONEYE_API_KEY="${fake("hex", 13)}"`],
});
