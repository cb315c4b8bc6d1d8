import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const imgixApiKey = defineAssignment({
  id: "imgix-api-key",
  what: "an imgix API key or secure URL token",
  source: "https://docs.imgix.com/en-US/apis/management/overview",
  severity: "high",
  names: ["imgix"],
  value: /ak_[a-f0-9]{64}|[A-Za-z0-9]{16}/,
  remediation: "Disable the key.",
  revoke: "https://dashboard.imgix.com/api-keys",
  hits: [`IMGIX_API_KEY="‹ak_${fake("hex", 64)}›"`, `IMGIX_SECURE_URL_TOKEN="‹${fake("alnum", 16)}›"`],
  misses: ["IMGIX_API_KEY=" + fake("hex", 10)],
});
