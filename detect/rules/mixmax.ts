import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const mixmaxApiToken = defineAssignment({
  id: "mixmax-api-token",
  what: "a Mixmax API token",
  source: "https://developer.mixmax.com/reference/getting-started-with-the-api",
  severity: "high",
  names: ["mixmax"],
  value: UUID,
  remediation: "Delete the token.",
  revoke: "https://app.mixmax.com/dashboard/settings/personal/integrations",
  hits: [`MIXMAX_API_TOKEN="‹${fakeUuid()}›"`],
  misses: ["MIXMAX_API_TOKEN=" + fake("hex", 10)],
});
