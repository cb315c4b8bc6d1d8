import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const salescookieApiKey = defineAssignment({
  id: "salescookie-api-key",
  what: "a SalesCookie API key",
  source: "https://help.salescookie.com/",
  severity: "high",
  names: ["salescookie"],
  value: /[A-Za-z0-9]{32}|[A-Za-z0-9_-]{20,64}/,
  remediation: "Revoke it in SalesCookie's account settings, then make a new one.",
  hits: [`SALESCOOKIE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`SALESCOOKIE_API_KEY="${fake("alnum", 10)}"`],
});
