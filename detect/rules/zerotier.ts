import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zerotierApiToken = defineAssignment({
  id: "zerotier-api-token",
  what: "a ZeroTier API token",
  source: "https://docs.zerotier.com/api/tokens/",
  severity: "critical",
  names: ["zerotier", "zero-tier"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Delete it.",
  revoke: "https://my.zerotier.com/account",
  hits: [`ZEROTIER_API_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: [`ZEROTIER_API_TOKEN="${fake("alnum", 10)}"`],
});
