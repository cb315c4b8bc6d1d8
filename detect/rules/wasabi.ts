import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const wasabiSecretKey = defineAssignment({
  id: "wasabi-secret-key",
  what: "a Wasabi access or secret key",
  source: "https://docs.wasabi.com/docs/creating-a-user-account-and-access-key",
  severity: "critical",
  names: ["wasabi"],
  value: /[A-Za-z0-9/+]{40}|[A-Z0-9]{20}/,
  remediation: "Delete it under access keys.",
  revoke: "https://console.wasabisys.com",
  hits: [`WASABI_SECRET_KEY="‹${fake("alnum", 40)}›"`],
  misses: [`WASABI_SECRET_KEY="${fake("alnum", 13)}"`],
});
