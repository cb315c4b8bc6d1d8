import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const loginradiusApiSecret = defineAssignment({
  id: "loginradius-api-secret",
  what: "a LoginRadius API key or secret",
  source: "https://www.loginradius.com/docs/api/v2/admin-console/platform-security/api-key-and-secret/",
  severity: "critical",
  names: ["loginradius", "login-radius"],
  value: UUID,
  remediation: "Reset the secret in the admin console under platform security.",
  hits: [`LOGINRADIUS_API_SECRET="‹${fakeUuid()}›"`],
  misses: ["LOGINRADIUS_API_SECRET=" + fake("hex", 10)],
});
