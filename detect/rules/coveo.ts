import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const coveoKey = defineAssignment({
  id: "coveo-key",
  what: "a Coveo API key",
  source: "https://docs.coveo.com/en/1718/manage-an-organization/manage-api-keys",
  severity: "high",
  names: ["coveo"],
  value: /xx[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Delete the key in Coveo's administration console under API keys.",
  hits: [`COVEO_API_KEY="‹xx${fakeUuid()}›"`],
  misses: [`COVEO_API_KEY="xx${fake("hex", 8)}"`],
});
