import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const leadfeederApiToken = defineAssignment({
  id: "leadfeeder-api-token",
  what: "a Leadfeeder API token",
  source: "https://docs.leadfeeder.com/api/",
  severity: "high",
  names: ["leadfeeder", "lead-feeder"],
  value: /[A-Za-z0-9_-]{43}/,
  remediation: "Delete the token in Leadfeeder's settings under personal, API tokens.",
  hits: [`LEADFEEDER_API_TOKEN="‹${fake("alnum", 43)}›"`],
  misses: ["LEADFEEDER_API_TOKEN=" + fake("hex", 10)],
});
