import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const snipcartApiKey = defineAssignment({
  id: "snipcart-api-key",
  what: "a Snipcart secret API key",
  source: "https://docs.snipcart.com/v3/api-reference/authentication",
  severity: "high",
  names: ["snipcart"],
  value: /(?:ST_)?[A-Za-z0-9+/_]{60,110}={0,2}/,
  remediation: "Delete it. Public keys look alike: mark those as ignored.",
  revoke: "https://app.snipcart.com/dashboard/account/credentials",
  hits: [`SNIPCART_SECRET_API_KEY="‹ST_${fake("alnum", 72)}›"`],
  misses: [`SNIPCART_SECRET_API_KEY="ST_${fake("alnum", 24)}"`],
});
