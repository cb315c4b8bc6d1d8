import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const shotstackApiKey = defineAssignment({
  id: "shotstack-api-key",
  what: "a Shotstack API key",
  source: "https://shotstack.io/docs/guide/getting-started/authentication/",
  severity: "medium",
  names: ["shotstack", "shot-stack"],
  value: /[A-Za-z0-9]{40}/,
  remediation: "Regenerate it under API keys.",
  revoke: "https://dashboard.shotstack.io",
  hits: [`SHOTSTACK_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: [`SHOTSTACK_API_KEY="${fake("alnum", 13)}"`],
});
