import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const wizClientSecret = defineAssignment({
  id: "wiz-client-secret",
  what: "a Wiz client secret",
  source: "https://docs.wiz.io/docs/service-accounts-settings",
  severity: "critical",
  names: ["wiz-client", "wiz-api", "wiz-secret", "wiz-io"],
  value: /[A-Za-z0-9]{53,64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`WIZ_CLIENT_SECRET="‹${fake("alnum", 53)}›"`],
  misses: ['WIZ_CLIENT_SECRET="short"'],
});
