import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const cypressRecordKey = defineAssignment({
  id: "cypress-record-key",
  what: "a Cypress Cloud record key",
  source: "https://docs.cypress.io/cloud/account-management/projects#Record-keys",
  severity: "medium",
  names: ["cypress-record"],
  value: UUID,
  remediation: "Delete the record key under the project's settings.",
  revoke: "https://cloud.cypress.io",
  hits: [`CYPRESS_RECORD_KEY="‹${fakeUuid()}›"`],
  misses: [`CYPRESS_RECORD_KEY="${fake("hex", 8)}"`],
});
