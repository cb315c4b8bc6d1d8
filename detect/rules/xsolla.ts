import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const xsollaApiKey = defineAssignment({
  id: "xsolla-api-key",
  what: "an Xsolla API key",
  source: "https://developers.xsolla.com/api/getting-started/",
  severity: "critical",
  names: ["xsolla"],
  value: /[A-Za-z0-9]{16,40}/,
  remediation: "Delete it under company settings, API keys.",
  revoke: "https://publisher.xsolla.com",
  hits: [`XSOLLA_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`XSOLLA_API_KEY="${fake("alnum", 10)}"`],
});
