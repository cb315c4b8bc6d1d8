import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const sysdigApiToken = defineAssignment({
  id: "sysdig-api-token",
  what: "a Sysdig API token or access key",
  source:
    "https://docs.sysdig.com/en/docs/administration/administration-settings/user-profile-and-password/retrieve-the-sysdig-api-token/",
  severity: "high",
  names: ["sysdig"],
  value: UUID,
  remediation: "Reset it in Sysdig under the user's profile.",
  hits: [`SYSDIG_API_TOKEN="‹${fakeUuid()}›"`],
  misses: [`SYSDIG_API_TOKEN="${fake("hex", 8)}"`],
});
