import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const snovIoSecret = defineAssignment({
  id: "snov-io-secret",
  what: "a Snov.io user ID or secret",
  source: "https://snov.io/api",
  severity: "medium",
  names: ["snov-io", "snov", "snovio"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate it.",
  revoke: "https://app.snov.io/account/api",
  hits: [`SNOVIO_CLIENT_SECRET="‹${fake("hex", 32)}›"`],
  misses: [`SNOVIO_CLIENT_SECRET="${fake("hex", 10)}"`],
});
