import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const dIdKey = defineAssignment({
  id: "d-id-key",
  what: "a D-ID API key",
  source: "https://docs.d-id.com/reference/basic-authentication",
  severity: "medium",
  names: ["d-id", "d_id", "did-api"],
  // The user's address in base64, then the key.
  value: /[a-z0-9+/]{16,80}={0,2}:[a-z0-9_-]{21}/,
  common: true,
  remediation: "Regenerate the key.",
  revoke: "https://studio.d-id.com/account-settings",
  hits: [`D_ID_API_KEY="‹${fake("alnum", 32)}:${fake("alnum", 21)}›"`],
  misses: [`D_ID_API_KEY="${fake("alnum", 10)}:${fake("alnum", 7)}"`],
});
