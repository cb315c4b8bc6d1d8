import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const instantlyKey = defineAssignment({
  id: "instantly-key",
  what: "an Instantly API key",
  source: "https://developer.instantly.ai/api/v2/oauth",
  severity: "high",
  names: ["instantly-api", "instantly-ai", "instantly-key"],
  value: /[A-Za-z0-9+/_-]{30,80}={0,2}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`INSTANTLY_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['INSTANTLY_API_KEY="short"'],
});
