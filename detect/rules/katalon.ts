import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const katalonApiKey = defineAssignment({
  id: "katalon-api-key",
  what: "a Katalon API key",
  source: "https://docs.katalon.com/katalon-platform/administer/manage-api-keys",
  severity: "medium",
  names: ["katalon"],
  value: UUID,
  remediation: "Delete the key in Katalon's account settings.",
  hits: [`KATALON_API_KEY="‹${fakeUuid()}›"`],
  misses: ["KATALON_API_KEY=" + fake("hex", 10)],
});
