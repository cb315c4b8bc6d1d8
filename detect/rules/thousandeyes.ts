import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const thousandeyesToken = defineAssignment({
  id: "thousandeyes-token",
  what: "a ThousandEyes OAuth token",
  source: "https://docs.thousandeyes.com/product-documentation/user-management/rbac#oauth-bearer-token",
  severity: "high",
  names: ["thousandeyes", "thousand-eyes"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}|[A-Za-z0-9]{32}/,
  remediation: "Revoke it in ThousandEyes under users and roles, profile.",
  hits: [`THOUSANDEYES_TOKEN="‹${fakeUuid()}›"`],
  misses: [`THOUSANDEYES_TOKEN="${fake("hex", 8)}"`],
});
