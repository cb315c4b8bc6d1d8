import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const formsiteToken = defineAssignment({
  id: "formsite-token",
  what: "a Formsite API token",
  source: "https://support.formsite.com/hc/en-us/articles/360000288594-API",
  severity: "high",
  names: ["formsite"],
  value: /[a-z0-9]{32}/,
  remediation: "Regenerate the token in Formsite under your account.",
  hits: [`FORMSITE_API_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: [`FORMSITE_API_TOKEN="${fake("alnum", 10)}"`],
});
