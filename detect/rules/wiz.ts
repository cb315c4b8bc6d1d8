import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const wizClientSecret = defineAssignment({
  id: "wiz-client-secret",
  what: "a Wiz client secret",
  source: "https://docs.wiz.io/wiz-docs/docs/service-accounts-settings",
  severity: "critical",
  names: ["wiz-client", "wiz-api", "wiz-secret", "wiz-io"],
  value: UNSPECIFIED,
  remediation: "Rotate the secret of the service account under Settings, Service Accounts.",
  hits: [`WIZ_CLIENT_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ['WIZ_CLIENT_SECRET="short"'],
});
