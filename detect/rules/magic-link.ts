import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const magicSecretKey = defineAssignment({
  id: "magic-secret-key",
  what: "a Magic secret key",
  source: "https://magic.link/docs/authentication/server-side/overview",
  severity: "critical",
  names: ["magic-secret", "magic-link"],
  value: /sk_(?:live|test)_[A-F0-9]{16}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`MAGIC_SECRET="‹sk_live_${fake("hex", 16).toUpperCase()}›"`],
  misses: ['MAGIC_SECRET="short"'],
});
