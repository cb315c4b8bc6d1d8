import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ayrshareKey = defineAssignment({
  id: "ayrshare-key",
  what: "an Ayrshare API key",
  source: "https://www.ayrshare.com/docs/apis/overview#authorization",
  severity: "high",
  names: ["ayrshare"],
  value: /[a-f0-9]{8}-[a-f0-9]{8}-[a-f0-9]{8}-[a-f0-9]{8}|[a-z0-9]{7}-[a-z0-9]{7}-[a-z0-9]{7}-[a-z0-9]{7}/,
  remediation: "Regenerate the key under API key.",
  revoke: "https://app.ayrshare.com",
  hits: [
    `AYRSHARE_API_KEY="‹${fake("hex", 8)}-${fake("hex", 8)}-${fake("hex", 8)}-${fake("hex", 8)}›"`,
    `AYRSHARE_API_KEY="‹${fake("upper", 7)}-${fake("digits", 7)}-${fake("upper", 7)}-${fake("digits", 7)}›"`,
  ],
  misses: [`AYRSHARE_API_KEY="${fake("upper", 7)}"`],
});
