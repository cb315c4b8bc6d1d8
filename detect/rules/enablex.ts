import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const enablexKey = defineAssignment({
  id: "enablex-key",
  what: "an EnableX app key",
  source: "https://developer.enablex.io/docs/references/apis/video-api/index/",
  severity: "high",
  names: ["enablex", "enable-x"],
  value: /[a-z0-9]{36}/,
  remediation: "Reset the app's key.",
  revoke: "https://portal.enablex.io",
  hits: [`ENABLEX_APP_KEY="‹${fake("alnum", 36)}›"`],
  misses: [`ENABLEX_APP_KEY="${fake("alnum", 12)}"`],
});
