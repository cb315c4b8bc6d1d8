import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const magicSecretKey = defineAssignment({
  id: "magic-secret-key",
  what: "a Magic secret key",
  source: "https://docs.magic.link/server-wallets/core-api/getting-started",
  severity: "critical",
  names: ["magic-secret", "magic-link"],
  value: /sk_(?:live|test)_[A-Za-z0-9]{16,64}/,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://dashboard.magic.link",
  hits: [`MAGIC_SECRET="‹sk_live_${fake("hex", 16).toUpperCase()}›"`],
  misses: ['MAGIC_SECRET="short"'],
});
