import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const urlboxSecretKey = defineAssignment({
  id: "urlbox-secret-key",
  what: "a Urlbox API key or secret",
  source: "https://urlbox.com/docs/guides/authentication",
  severity: "medium",
  names: ["urlbox"],
  value: /[A-Za-z0-9]{16}|[a-f0-9]{32,40}/,
  remediation: "Reset it.",
  revoke: "https://urlbox.com/dashboard",
  hits: [`URLBOX_SECRET="‹${fake("hex", 32)}›"`],
  misses: [`URLBOX_SECRET="${fake("hex", 10)}"`],
});
