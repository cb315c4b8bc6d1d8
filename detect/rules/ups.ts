import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const upsClientSecret = defineAssignment({
  id: "ups-client-secret",
  what: "a UPS client secret",
  source: "https://developer.ups.com/get-started",
  severity: "high",
  names: ["ups-client", "ups-secret", "ups-api", "ups-access"],
  value: /[A-Za-z0-9]{64}|[A-F0-9]{16}/,
  remediation: "Regenerate it.",
  revoke: "https://developer.ups.com/apps",
  hits: [`UPS_CLIENT_SECRET="‹${fake("alnum", 64)}›"`],
  misses: [`UPS_CLIENT_SECRET="${fake("alnum", 21)}"`],
});
