import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const hexToken = defineRule({
  id: "hex-token",
  what: "a Hex API token",
  source: "https://learn.hex.tech/docs/api/api-overview",
  severity: "high",
  documented: false,
  keywords: ["hxtp_", "hxtw_"],
  // A person's, a workspace's.
  pattern: token(/hxt[pw]_[A-Za-z0-9]{40,160}/),
  remediation: "Revoke the token in Hex under API keys.",
  hits: ["hxtp_" + fake("hex", 96), "hxtw_" + fake("hex", 96)],
  misses: ["hxtp_" + "..."],
});
