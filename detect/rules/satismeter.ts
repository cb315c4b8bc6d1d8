import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const satismeterKey = defineAssignment({
  id: "satismeter-key",
  what: "a SatisMeter key",
  source: "https://help.satismeter.com/",
  severity: "medium",
  names: ["satismeter"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`SATISMETER_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`SATISMETER_API_KEY=${fake("alnum", 10)}`],
});
