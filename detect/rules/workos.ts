import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const workosApiKey = defineAssignment({
  id: "workos-api-key",
  what: "a WorkOS API key",
  source: "https://workos.com/docs/reference/authentication",
  severity: "critical",
  names: ["workos", "work-os"],
  value: /sk_[A-Za-z0-9_]{30,140}/,
  remediation: "Delete it.",
  revoke: "https://dashboard.workos.com/api-keys",
  hits: [`WORKOS_API_KEY="‹sk_${fake("alnum", 60)}›"`],
  misses: [`WORKOS_API_KEY="sk_${fake("alnum", 20)}"`],
});
