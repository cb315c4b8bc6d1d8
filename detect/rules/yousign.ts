import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const yousignApiKey = defineAssignment({
  id: "yousign-api-key",
  what: "a Yousign API key",
  source: "https://developers.yousign.com/docs/authentication",
  severity: "critical",
  names: ["yousign"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Revoke it in Yousign under developers, API keys.",
  hits: [`YOUSIGN_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`YOUSIGN_API_KEY="${fake("alnum", 10)}"`],
});
