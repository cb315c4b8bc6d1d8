import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const browserUseKey = defineAssignment({
  id: "browser-use-key",
  what: "a Browser Use API key",
  source: "https://docs.cloud.browser-use.com/",
  severity: "medium",
  names: ["browser-use"],
  value: /bu_[A-Za-z0-9_-]{24,64}/,
  remediation: "Delete the key.",
  revoke: "https://cloud.browser-use.com/settings",
  hits: [`BROWSER_USE_API_KEY=‹bu_${fake("alnum", 43)}›`],
  misses: ["BROWSER_USE_API_KEY=short"],
});
