import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const squarespaceApiKey = defineAssignment({
  id: "squarespace-api-key",
  what: "a Squarespace API key",
  source: "https://developers.squarespace.com/commerce-apis/authentication-and-permissions",
  severity: "high",
  names: ["squarespace", "square-space"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}|[A-Za-z0-9+/]{40,86}={0,2}/,
  remediation: "Delete it in Squarespace under settings, developer API keys.",
  hits: [`SQUARESPACE_API_KEY="‹${fakeUuid()}›"`],
  misses: [`SQUARESPACE_API_KEY="${fake("hex", 8)}"`],
});
