import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const basetenKey = defineAssignment({
  id: "baseten-key",
  what: "a Baseten API key",
  source: "https://docs.baseten.co/organization/api-keys",
  severity: "high",
  names: ["baseten"],
  value: /[a-z0-9]{8}\.[a-z0-9]{32}/,
  remediation: "Revoke the key.",
  revoke: "https://app.baseten.co/settings/api_keys",
  hits: [`BASETEN_API_KEY="‹${fake("alnum", 8)}.${fake("alnum", 32)}›"`],
  misses: [`BASETEN_API_KEY="${fake("alnum", 2)}.${fake("alnum", 10)}"`],
});
