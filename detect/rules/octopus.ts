import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const octopusKey = defineAssignment({
  id: "octopus-key",
  what: "an Octopus Deploy API key",
  source: "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key",
  severity: "high",
  names: ["octopus"],
  value: /API-[A-Z0-9]{26,36}/,
  remediation: "Revoke it in the user's profile.",
  hits: [`OCTOPUS_API_KEY=‹API-${fake("upper", 32)}›`],
  misses: ["OCTOPUS_API_KEY=API-x"],
});
