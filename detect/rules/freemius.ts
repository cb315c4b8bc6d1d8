import { generatedVerdict } from "../checks/generated.ts";
import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const freemiusSecretKey = defineAssignment({
  id: "freemius-secret-key",
  what: "a Freemius secret key",
  source: "https://freemius.com/help/documentation/saas/api/",
  severity: "high",
  names: ["freemius", "fs__api", "secret_key"],
  // PHP SDKs name it secret_key alone; random signs of every sort follow the prefix.
  value: /sk_[\w!@#$%^&*()+=[\]{}|;:,.<>?~-]{29}/,
  validate: generatedVerdict,
  remediation: "Reset the keys under Settings, Keys.",
  revoke: "https://dashboard.freemius.com",
  hits: [`FREEMIUS_SECRET_KEY="‹sk_${fake("alnum", 29)}›"`],
  misses: [`FREEMIUS_SECRET_KEY="sk_${fake("alnum", 9)}"`],
});
