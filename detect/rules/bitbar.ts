import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const bitbarKey = defineAssignment({
  id: "bitbar-key",
  what: "a BitBar API key",
  source: "https://support.smartbear.com/bitbar/docs/en/rest-api.html",
  severity: "high",
  names: ["bitbar"],
  value: /[a-z0-9]{32}/,
  remediation: "Reset the key under My account.",
  revoke: "https://cloud.bitbar.com",
  hits: [`BITBAR_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`BITBAR_API_KEY="${fake("alnum", 10)}"`],
});
