import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sendcloudSecretKey = defineAssignment({
  id: "sendcloud-secret-key",
  what: "a Sendcloud public or secret key",
  source: "https://sendcloud.dev/docs/getting-started/authentication",
  severity: "high",
  names: ["sendcloud"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete the integration.",
  revoke: "https://app.sendcloud.com",
  hits: [`SENDCLOUD_SECRET_KEY="‹${fake("hex", 32)}›"`],
  misses: [`SENDCLOUD_SECRET_KEY="${fake("hex", 10)}"`],
});
