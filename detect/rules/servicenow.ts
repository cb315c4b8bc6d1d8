import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const servicenowClientSecret = defineAssignment({
  id: "servicenow-client-secret",
  what: "a ServiceNow client secret",
  source:
    "https://www.servicenow.com/docs/bundle/latest/page/administer/security/concept/c_OAuthApplications.html",
  severity: "critical",
  names: ["servicenow", "service-now"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Reset it in ServiceNow under system OAuth, application registry.",
  hits: [`SERVICENOW_CLIENT_SECRET="‹${fake("alnum", 32)}›"`],
  misses: [`SERVICENOW_CLIENT_SECRET="${fake("alnum", 10)}"`],
});
