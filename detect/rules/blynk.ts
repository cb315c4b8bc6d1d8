import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const blynkToken = defineAssignment({
  id: "blynk-token",
  what: "a Blynk token",
  source: "https://docs.blynk.io/en/concepts/device#authtoken",
  severity: "high",
  names: ["blynk"],
  value: /[a-z0-9_-]{32}|[a-f0-9]{40}/,
  remediation: "Refresh the device's token, or delete the client's.",
  revoke: "https://blynk.cloud",
  hits: [`BLYNK_AUTH_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: [`BLYNK_AUTH_TOKEN="${fake("alnum", 10)}"`],
});
