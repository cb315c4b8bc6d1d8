import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const leakixApiKey = defineAssignment({
  id: "leakix-api-key",
  what: "a LeakIX API key",
  source: "https://docs.leakix.net/docs/api/authentication/",
  severity: "medium",
  names: ["leakix"],
  value: /[A-Za-z0-9_-]{48}/,
  remediation: "Reset the key.",
  revoke: "https://leakix.net/settings/api",
  hits: [`LEAKIX_API_KEY="‹${fake("alnum", 48)}›"`],
  misses: ["LEAKIX_API_KEY=" + fake("hex", 10)],
});
