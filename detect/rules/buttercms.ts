import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const buttercmsToken = defineAssignment({
  id: "buttercms-token",
  what: "a ButterCMS API token",
  source: "https://buttercms.com/docs/api/#authentication",
  severity: "medium",
  names: ["buttercms", "butter-cms", "butter"],
  value: /[a-f0-9]{40}/,
  common: true,
  remediation: "Regenerate the token.",
  revoke: "https://buttercms.com/settings",
  hits: [`BUTTERCMS_API_TOKEN="‹${fake("hex", 40)}›"`],
  misses: [`BUTTERCMS_API_TOKEN="${fake("hex", 13)}"`],
});
