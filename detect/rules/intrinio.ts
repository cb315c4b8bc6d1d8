import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const intrinioApiKey = defineAssignment({
  id: "intrinio-api-key",
  what: "an Intrinio API key",
  source: "https://docs.intrinio.com/documentation/api_v2/authentication",
  severity: "medium",
  names: ["intrinio"],
  value: /[A-Za-z0-9]{42,44}={0,2}|[a-f0-9]{32}/,
  remediation: "Revoke the key.",
  revoke: "https://account.intrinio.com/account",
  hits: [`INTRINIO_API_KEY="‹Oj${fake("alnum", 42)}›"`],
  misses: ["INTRINIO_API_KEY=" + fake("hex", 10)],
});
