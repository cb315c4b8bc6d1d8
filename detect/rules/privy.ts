import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const privyAppSecret = defineAssignment({
  id: "privy-app-secret",
  what: "a Privy app secret",
  source: "https://docs.privy.io/basics/get-started/dashboard/app-keys",
  severity: "critical",
  names: ["privy"],
  value: /(?:privy_app_secret_)?[A-Za-z0-9]{86,88}/,
  remediation: "Rotate the secret.",
  revoke: "https://dashboard.privy.io",
  hits: [`PRIVY_APP_SECRET="‹${fake("alnum", 88)}›"`],
  misses: ["PRIVY_APP_SECRET=" + fake("hex", 10)],
});
