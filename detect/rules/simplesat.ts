import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const simplesatApiKey = defineAssignment({
  id: "simplesat-api-key",
  what: "a Simplesat API token",
  source: "https://documenter.getpostman.com/view/457268/SVfRtnM7",
  severity: "high",
  names: ["simplesat", "simple-sat"],
  value: /[a-f0-9]{40}/,
  remediation: "Regenerate it in Simplesat under admin, API.",
  hits: [`SIMPLESAT_API_TOKEN="‹${fake("hex", 40)}›"`],
  misses: [`SIMPLESAT_API_TOKEN="${fake("hex", 13)}"`],
});
