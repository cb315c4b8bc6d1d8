import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const thingsboardToken = defineAssignment({
  id: "thingsboard-token",
  what: "a ThingsBoard device token or provisioning secret",
  source: "https://thingsboard.io/docs/user-guide/access-token/",
  severity: "high",
  names: ["thingsboard", "things-board"],
  value: /[A-Za-z0-9]{20}|eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}/,
  remediation: "Change the device's credentials in ThingsBoard.",
  hits: [`THINGSBOARD_ACCESS_TOKEN="‹${fake("alnum", 20)}›"`],
  misses: [`THINGSBOARD_ACCESS_TOKEN="${fake("alnum", 6)}"`],
});

export const thingsboardProvisionSecret = defineAssignment({
  id: "thingsboard-provision-secret",
  what: "a ThingsBoard provisioning key or secret",
  source: "https://thingsboard.io/docs/user-guide/device-provisioning/",
  severity: "high",
  names: ["provision-device-key", "provision-device-secret"],
  value: /[a-z0-9]{20}/,
  remediation: "Change the device profile's provisioning settings in ThingsBoard.",
  hits: [`PROVISION_DEVICE_SECRET="‹${fake("lower", 20)}›"`],
  misses: [`PROVISION_DEVICE_SECRET="${fake("lower", 6)}"`],
});
