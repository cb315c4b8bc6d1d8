import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const logrocketApiKey = defineAssignment({
  id: "logrocket-api-key",
  what: "a LogRocket API key",
  source: "https://docs.logrocket.com/reference/api-keys",
  severity: "medium",
  names: ["logrocket"],
  value: /[a-z0-9]{4,8}:[a-z0-9-]{2,40}:[A-Za-z0-9]{20}/,
  remediation: "Revoke the key in LogRocket under settings, API keys.",
  hits: [`LOGROCKET_API_KEY="‹${fake("lower", 6)}:shop-7:${fake("alnum", 20)}›"`],
  misses: ["LOGROCKET_API_KEY=" + fake("hex", 10)],
});
