import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const apilayerKey = defineAssignment({
  id: "apilayer-key",
  what: "an APILayer key",
  source: "https://apilayer.com/docs/article/getting-started",
  severity: "low",
  names: ["api-layer"],
  value: /[a-z0-9]{32}/,
  remediation: "Regenerate the key.",
  revoke: "https://apilayer.com/account",
  hits: [`APILAYER_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`APILAYER_API_KEY="${fake("alnum", 10)}"`],
});
