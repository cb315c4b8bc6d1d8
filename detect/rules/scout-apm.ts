import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const scoutApmKey = defineAssignment({
  id: "scout-apm-key",
  what: "a Scout APM agent key",
  source: "https://scoutapm.com/docs",
  severity: "high",
  names: ["scoutapm", "scout-apm", "scout-key"],
  value: /[A-Za-z0-9]{20,40}/,
  remediation: "Rotate it in Scout's settings.",
  hits: [`SCOUT_KEY=‹${fake("alnum", 20)}›`],
  misses: ["SCOUT_REGION=shop"],
});
