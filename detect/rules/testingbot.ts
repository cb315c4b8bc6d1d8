import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const testingbotSecret = defineAssignment({
  id: "testingbot-secret",
  what: "a TestingBot key or secret",
  source: "https://testingbot.com/support/web-automate/cypress/authentication",
  severity: "medium",
  names: ["testingbot"],
  value: UNSPECIFIED,
  remediation: "Generate new keys under Manage Credentials.",
  revoke: "https://testingbot.com/members/user/security",
  hits: [`TESTINGBOT_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ['TESTINGBOT_SECRET="short"'],
});
