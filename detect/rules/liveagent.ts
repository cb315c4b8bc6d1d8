import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const liveagentKey = defineAssignment({
  id: "liveagent-key",
  what: "a LiveAgent API key",
  source: "https://support.liveagent.com/741982-API-key/",
  severity: "high",
  names: ["liveagent"],
  value: /[a-z0-9]{32}/,
  remediation: "Generate a new one under Configuration, System, API.",
  hits: [`LIVEAGENT_API_KEY="‹${fake("lower", 32)}›"`],
  misses: ['LIVEAGENT_API_KEY="short"'],
});
