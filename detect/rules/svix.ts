import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const svixToken = defineAssignment({
  id: "svix-token",
  what: "a Svix API token",
  source: "https://docs.svix.com/quickstart",
  severity: "high",
  names: ["svix"],
  value: /(?:test)?sk_[A-Za-z0-9]{24,60}(?:\.[a-z]{2})?/,
  remediation: "Revoke it under API access.",
  revoke: "https://dashboard.svix.com",
  hits: [`SVIX_TOKEN="‹testsk_${fake("alnum", 32)}.eu›"`],
  misses: [`SVIX_TOKEN="testsk_${fake("alnum", 10)}.eu"`],
});
