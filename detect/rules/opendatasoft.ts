import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const opendatasoftKey = defineAssignment({
  id: "opendatasoft-key",
  what: "an Opendatasoft API key",
  source:
    "https://github.com/opendatasoft/ods-documentation-explore-api/blob/master/source/includes/common/authentication.md",
  severity: "medium",
  names: ["opendatasoft"],
  value: /[a-f0-9]{56}/,
  remediation: "Revoke the key in the account, under My API keys.",
  hits: [`OPENDATASOFT_API_KEY="‹${fake("hex", 56)}›"`],
  misses: ['OPENDATASOFT_API_KEY="short"'],
});
