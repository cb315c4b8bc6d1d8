import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const abyssaleKey = defineAssignment({
  id: "abyssale-key",
  what: "an Abyssale API key",
  source: "https://developers.abyssale.com/rest-api/authentication",
  severity: "medium",
  names: ["abyssale"],
  value: /[a-z0-9]{40}/,
  remediation: "Regenerate the key under Settings, API.",
  revoke: "https://app.abyssale.com",
  hits: [`ABYSSALE_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: [`ABYSSALE_API_KEY="${fake("alnum", 13)}"`],
});
