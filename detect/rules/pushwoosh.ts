import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pushwooshToken = defineAssignment({
  id: "pushwoosh-token",
  what: "a Pushwoosh API token",
  source: "https://docs.pushwoosh.com/developer/api-reference/api-access-token/",
  severity: "high",
  names: ["pushwoosh"],
  value: /[A-Za-z0-9]{80}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`PUSHWOOSH_TOKEN="‹${fake("alnum", 80)}›"`],
  misses: ['PUSHWOOSH_TOKEN="short"'],
});
