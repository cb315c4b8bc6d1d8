import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const speechifyKey = defineAssignment({
  id: "speechify-key",
  what: "a Speechify API key",
  source: "https://docs.speechify.ai/openapi.json",
  severity: "high",
  names: ["speechify"],
  value: /sk_[A-Za-z0-9_-]{16,100}|[A-Za-z0-9_-]{43}=?/,
  remediation: "Revoke the key under API Keys.",
  revoke: "https://console.sws.speechify.com",
  hits: [`SPEECHIFY_API_KEY="‹${fake("alnum", 43)}=›"`],
  misses: ['SPEECHIFY_API_KEY="short"'],
});
