import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const getemailApiKey = defineAssignment({
  id: "getemail-api-key",
  what: "a GetEmail.io API key",
  source: "https://getemail.io/api",
  severity: "medium",
  names: ["getemail-io", "getemailio", "getemail"],
  common: true,
  value: /[A-Za-z0-9-]{20,40}/,
  remediation: "Make a new key in GetEmail's settings.",
  hits: [`GETEMAIL_API_KEY="‹${fake("alnum", 20)}›"`],
  misses: ["GETEMAIL_API_KEY=" + fake("hex", 10)],
});
