import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tavusApiKey = defineAssignment({
  id: "tavus-api-key",
  what: "a Tavus API key",
  source: "https://docs.tavus.io/sections/introduction",
  severity: "high",
  names: ["tavus"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete it and issue a new one.",
  hits: [`TAVUS_API_KEY=‹${fake("hex", 32)}›`],
  misses: ["TAVUS_REGION=shop"],
});
