import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const youComApiKey = defineAssignment({
  id: "you-com-api-key",
  what: "a You.com API key",
  source: "https://documentation.you.com/quickstart",
  severity: "medium",
  names: ["ydc-api", "ydc-api-key", "youdotcom", "you-com-api"],
  value: /ydc-sk-[A-Za-z0-9-]{40,90}|[A-Za-z0-9_-]{32,90}/,
  remediation: "Delete it under API keys.",
  revoke: "https://api.you.com",
  hits: [`YDC_API_KEY="‹ydc-sk-${fake("alnum", 60)}›"`],
  misses: [`YDC_API_KEY="ydc-sk-${fake("alnum", 20)}"`],
});
