import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const cleverCloudSecret = defineAssignment({
  id: "clever-cloud-secret",
  what: "a Clever Cloud token or secret",
  source: "https://www.clever.cloud/developers/doc/cli/",
  severity: "critical",
  names: ["clever-cloud", "clever_token", "clever_secret"],
  value: /[a-z0-9]{30,32}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Revoke the token in Clever Cloud's console under your profile.",
  hits: [`CLEVER_SECRET="‹${fake("alnum", 30)}›"`],
  misses: [`CLEVER_SECRET="${fake("alnum", 10)}"`],
});
