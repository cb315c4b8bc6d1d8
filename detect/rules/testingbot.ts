import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const testingbotSecret = defineAssignment({
  id: "testingbot-secret",
  what: "a TestingBot key or secret",
  source: "https://testingbot.com/support/api",
  severity: "medium",
  names: ["testingbot"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`TESTINGBOT_SECRET="‹${fake("hex", 32)}›"`],
  misses: ['TESTINGBOT_SECRET="short"'],
});
