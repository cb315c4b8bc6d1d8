import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const coinstatsKey = defineAssignment({
  id: "coinstats-key",
  what: "a CoinStats API key",
  source: "https://docs.api.coinstats.app/",
  severity: "low",
  names: ["coinstats", "coin-stats"],
  value: /[a-z0-9+/]{43}=/,
  remediation: "Delete the key.",
  revoke: "https://openapi.coinstats.app",
  hits: [`COINSTATS_API_KEY="‹${fake("base64", 43)}=›"`],
  misses: [`COINSTATS_API_KEY="${fake("base64", 14)}="`],
});
