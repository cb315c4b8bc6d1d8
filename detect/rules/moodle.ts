import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const moodleWsToken = defineAssignment({
  id: "moodle-ws-token",
  what: "a Moodle web service token",
  source: "https://docs.moodle.org/dev/Creating_a_web_service_client",
  severity: "high",
  names: ["moodle"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset it in Moodle under security keys.",
  hits: [`MOODLE_TOKEN=‹${fake("hex", 32)}›`],
  misses: ["MOODLE_REGION=shop"],
});
