import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const logglyCustomerToken = defineAssignment({
  id: "loggly-customer-token",
  what: "a Loggly customer token",
  source:
    "https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm",
  severity: "medium",
  names: ["loggly"],
  value: UUID,
  remediation: "Retire the token in Loggly under source setup, customer tokens.",
  hits: [`LOGGLY_TOKEN="‹${fakeUuid()}›"`],
  misses: ["LOGGLY_TOKEN=" + fake("hex", 10)],
});
