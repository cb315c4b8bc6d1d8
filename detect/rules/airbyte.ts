import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const airbyteSecret = defineAssignment({
  id: "airbyte-secret",
  what: "an Airbyte client secret",
  source: "https://docs.airbyte.com/using-airbyte/configuring-api-access",
  severity: "high",
  names: ["airbyte"],
  value: UNSPECIFIED,
  remediation: "Delete the application under User settings, Applications.",
  hits: [`AIRBYTE_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ['AIRBYTE_SECRET="short"'],
});
