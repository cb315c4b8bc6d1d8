import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const loadmillApiToken = defineAssignment({
  id: "loadmill-api-token",
  what: "a Loadmill API token",
  source: "https://docs.loadmill.com/integrations/api-tokens",
  severity: "medium",
  names: ["loadmill"],
  value: UUID,
  remediation: "Delete the token in Loadmill's settings under security.",
  hits: [`LOADMILL_API_TOKEN="‹${fakeUuid()}›"`],
  misses: ["LOADMILL_API_TOKEN=" + fake("hex", 10)],
});
