import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const chutesKey = defineAssignment({
  id: "chutes-key",
  what: "a Chutes API key",
  source: "https://chutes.ai/docs/getting-started/authentication",
  severity: "medium",
  names: ["chutes-api", "chutes-key", "chutes-ai"],
  value: /cpk_[A-Za-z0-9.]{60,120}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`CHUTES_API_KEY="‹cpk_${fake("alnum", 60)}›"`],
  misses: ['CHUTES_API_KEY="short"'],
});
