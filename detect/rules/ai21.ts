import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ai21Key = defineAssignment({
  id: "ai21-key",
  what: "an AI21 API key",
  source: "https://docs.ai21.com/reference/api-authentication",
  severity: "high",
  names: ["ai21"],
  value: /[A-Za-z0-9]{32}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Delete the key.",
  revoke: "https://studio.ai21.com/v2/account/api-key",
  hits: [`AI21_API_KEY=‹${fake("alnum", 32)}›`],
  misses: ["AI21_MODEL=jamba-large"],
});
