import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const diffbotToken = defineAssignment({
  id: "diffbot-token",
  what: "a Diffbot token",
  source: "https://docs.diffbot.com/reference/authentication",
  severity: "medium",
  names: ["diffbot"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate the token.",
  revoke: "https://app.diffbot.com",
  hits: [`DIFFBOT_TOKEN="‹${fake("hex", 32)}›"`],
  misses: [`DIFFBOT_TOKEN="${fake("hex", 10)}"`],
});
