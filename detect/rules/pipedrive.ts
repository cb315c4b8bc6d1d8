import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pipedriveApiToken = defineAssignment({
  id: "pipedrive-api-token",
  what: "a Pipedrive API token",
  source: "https://pipedrive.readme.io/docs/core-api-concepts-authentication",
  severity: "critical",
  names: ["pipedrive"],
  value: /[a-f0-9]{40}/,
  remediation: "Regenerate the token in Pipedrive under personal preferences, API.",
  hits: [`PIPEDRIVE_API_TOKEN="‹${fake("hex", 40)}›"`],
  misses: ["PIPEDRIVE_API_TOKEN=" + fake("hex", 10)],
});
