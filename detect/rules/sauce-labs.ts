import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const sauceLabsAccessKey = defineAssignment({
  id: "sauce-labs-access-key",
  what: "a Sauce Labs access key",
  source: "https://docs.saucelabs.com/basics/environment-variables/",
  severity: "high",
  names: ["sauce-labs", "saucelabs", "sauce"],
  common: true,
  value: UUID,
  remediation: "Regenerate it.",
  revoke: "https://app.saucelabs.com/user-settings",
  hits: [`SAUCE_ACCESS_KEY="‹${fakeUuid()}›"`],
  misses: [`SAUCE_ACCESS_KEY="${fake("hex", 8)}"`],
});
