import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const patreonAccessToken = defineAssignment({
  id: "patreon-access-token",
  what: "a Patreon access token",
  source: "https://docs.patreon.com/#clients-and-api-keys",
  severity: "high",
  names: ["patreon"],
  value: /[A-Za-z0-9_-]{43}|[A-Za-z0-9_-]{64}/,
  remediation: "Refresh the token.",
  revoke: "https://www.patreon.com/portal/registration/register-clients",
  hits: [`PATREON_ACCESS_TOKEN="‹${fake("alnum", 43)}›"`],
  misses: ["PATREON_ACCESS_TOKEN=" + fake("hex", 10)],
});
