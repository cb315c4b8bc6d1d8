import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zenkitApiKey = defineAssignment({
  id: "zenkit-api-key",
  what: "a Zenkit API key",
  source: "https://base.zenkit.com/docs/api/overview/introduction",
  severity: "medium",
  names: ["zenkit"],
  value: /[A-Za-z0-9]{8}-[A-Za-z0-9]{32}|[A-Za-z0-9_-]{16,128}/,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`ZENKIT_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`ZENKIT_API_KEY=${fake("alnum", 10)}`],
});
