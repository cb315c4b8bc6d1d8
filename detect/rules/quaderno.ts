import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const quadernoApiKey = defineAssignment({
  id: "quaderno-api-key",
  what: "a Quaderno private key",
  source: "https://developers.quaderno.io/api/",
  severity: "high",
  names: ["quaderno"],
  value: /(?:sk_live_|sk_test_)?[A-Za-z0-9]{20,40}/,
  remediation: "Regenerate it in Quaderno under developers, API keys.",
  hits: [`QUADERNO_API_KEY="‹${fake("alnum", 20)}›"`],
  misses: [`QUADERNO_API_KEY="${fake("alnum", 6)}"`],
});
