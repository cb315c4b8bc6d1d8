import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const uberClientSecret = defineAssignment({
  id: "uber-client-secret",
  what: "an Uber client secret or server token",
  source: "https://developer.uber.com/docs/riders/guides/authentication/introduction",
  severity: "high",
  names: ["uber"],
  common: true,
  value: /[A-Za-z0-9_-]{40}/,
  remediation: "Regenerate it.",
  revoke: "https://developer.uber.com/dashboard",
  hits: [`UBER_CLIENT_SECRET="‹${fake("alnum", 40)}›"`],
  misses: [`UBER_CLIENT_SECRET="${fake("alnum", 13)}"`],
});
