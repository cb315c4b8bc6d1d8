import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const kentikApiToken = defineAssignment({
  id: "kentik-api-token",
  what: "a Kentik API token",
  source: "https://kb.kentik.com/docs/apis-overview",
  severity: "high",
  names: ["kentik"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset the token in the Kentik profile.",
  hits: [`KENTIK_API_TOKEN="‹${fake("hex", 32)}›"`],
  misses: ["KENTIK_API_TOKEN=" + fake("hex", 10)],
});
