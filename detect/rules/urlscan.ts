import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const urlscanApiKey = defineAssignment({
  id: "urlscan-api-key",
  what: "a urlscan.io API key",
  source: "https://docs.urlscan.io/apis/urlscan-openapi",
  severity: "medium",
  names: ["urlscan", "url-scan"],
  value: UUID,
  remediation: "Delete it.",
  revoke: "https://urlscan.io/user/apikey",
  hits: [`URLSCAN_API_KEY="‹${fakeUuid()}›"`],
  misses: [`URLSCAN_API_KEY="${fake("hex", 8)}"`],
});
