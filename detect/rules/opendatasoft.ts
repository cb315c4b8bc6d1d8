import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const opendatasoftKey = defineAssignment({
  id: "opendatasoft-key",
  what: "an Opendatasoft API key",
  source: "https://help.opendatasoft.com/apis/ods-explore-v2/#section/Authentication",
  severity: "medium",
  names: ["opendatasoft"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`OPENDATASOFT_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['OPENDATASOFT_API_KEY="short"'],
});
