import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const site24x7DeviceKey = defineAssignment({
  id: "site24x7-device-key",
  what: "a Site24x7 device key",
  source: "https://www.site24x7.com/help/api/",
  severity: "high",
  names: ["site24x7"],
  value: /[a-z]{2}_[a-f0-9]{32}|[a-f0-9]{32}/,
  remediation: "Regenerate it in Site24x7 under device key.",
  hits: [`SITE24X7_DEVICE_KEY=‹us_${fake("hex", 32)}›`],
  misses: ["SITE24X7_REGION=shop"],
});
