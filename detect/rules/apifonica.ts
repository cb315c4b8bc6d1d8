import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const apifonicaToken = defineAssignment({
  id: "apifonica-token",
  what: "an Apifonica auth token",
  source: "https://www.apifonica.com/en/docs/api/about/getting-started/",
  severity: "high",
  names: ["apifonica"],
  // Identifiers have three letters for what they name: acc, aut, msg.
  value: /(?:[a-z]{3})?[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Regenerate the auth token in Apifonica's dashboard.",
  hits: [`APIFONICA_TOKEN="‹${fakeUuid()}›"`, `APIFONICA_TOKEN="‹aut${fakeUuid()}›"`],
  misses: [`APIFONICA_TOKEN="${fake("hex", 8)}"`],
});
