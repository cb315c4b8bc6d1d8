import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zitadelToken = defineAssignment({
  id: "zitadel-token",
  what: "a ZITADEL personal access token",
  source: "https://zitadel.com/docs/guides/integrate/service-users/personal-access-token",
  severity: "critical",
  names: ["zitadel"],
  value: /[A-Za-z0-9_-]{71}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`ZITADEL_TOKEN="‹${fake("alnum", 71)}›"`],
  misses: ['ZITADEL_TOKEN="short"'],
});
