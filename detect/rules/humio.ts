import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const humioToken = defineAssignment({
  id: "humio-token",
  what: "a Humio (LogScale) token",
  source: "https://library.humio.com/integrations/ingesting-data-tokens.html",
  severity: "medium",
  names: ["humio", "logscale"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`HUMIO_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['HUMIO_TOKEN="short"'],
});
