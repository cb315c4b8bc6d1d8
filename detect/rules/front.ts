import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const frontToken = defineAssignment({
  id: "front-token",
  what: "a Front API token",
  source: "https://dev.frontapp.com/docs/create-and-revoke-api-tokens",
  severity: "high",
  names: ["front-app", "frontapp", "front-api"],
  value: /eyJ[a-z0-9_-]{10,100}\.[a-z0-9_-]{20,600}\.[a-z0-9_-]{43,86}/,
  remediation: "Revoke the token in Front under Settings, Developers.",
  hits: [`FRONTAPP_API_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`FRONTAPP_API_TOKEN="${fake("alnum", 12)}"`],
});
