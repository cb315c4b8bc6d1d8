import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const siftApiKey = defineAssignment({
  id: "sift-api-key",
  what: "a Sift API key",
  source: "https://developers.sift.com/docs/curl/apis-overview/overview",
  severity: "high",
  names: ["sift", "siftscience", "sift-science"],
  common: true,
  value: /[a-f0-9]{16,20}/,
  remediation: "Roll it.",
  revoke: "https://console.sift.com/developer/api-keys",
  hits: [`SIFT_API_KEY="‹${fake("hex", 16)}›"`],
  misses: [`SIFT_API_KEY="${fake("hex", 5)}"`],
});
