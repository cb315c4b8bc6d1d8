import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const airbyteSecret = defineAssignment({
  id: "airbyte-secret",
  what: "an Airbyte client secret",
  source: "https://reference.airbyte.com/reference/authentication",
  severity: "high",
  names: ["airbyte"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`AIRBYTE_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ['AIRBYTE_SECRET="short"'],
});
