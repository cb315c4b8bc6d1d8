import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const owlbotToken = defineAssignment({
  id: "owlbot-token",
  what: "an Owlbot token",
  source: "https://owlbot.info/",
  severity: "low",
  names: ["owlbot", "owl-bot"],
  value: /[a-f0-9]{40}/,
  remediation: "Ask for a new token.",
  revoke: "https://owlbot.info",
  hits: [`OWLBOT_TOKEN="‹${fake("hex", 40)}›"`],
  misses: ["OWLBOT_TOKEN=" + fake("hex", 10)],
});
