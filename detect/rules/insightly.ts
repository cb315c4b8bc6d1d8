import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const insightlyApiKey = defineAssignment({
  id: "insightly-api-key",
  what: "an Insightly API key",
  source: "https://api.insightly.com/v3.1/Help#!/Overview/Authentication",
  severity: "critical",
  names: ["insightly"],
  value: UUID,
  remediation: "Reset the key in the user settings under API.",
  hits: [`INSIGHTLY_API_KEY="‹${fakeUuid()}›"`],
  misses: ["INSIGHTLY_API_KEY=" + fake("hex", 10)],
});
