import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const swiftypeApiKey = defineAssignment({
  id: "swiftype-api-key",
  what: "a Swiftype API key",
  source: "https://swiftype.com/documentation/site-search/overview#authentication",
  severity: "high",
  names: ["swiftype"],
  value: /(?:private|admin|search)-[a-z0-9]{24}|[A-Za-z0-9_-]{20}/,
  remediation: "Regenerate it in Swiftype under account settings.",
  hits: [`SWIFTYPE_API_KEY="‹${fake("alnum", 20)}›"`],
  misses: [`SWIFTYPE_API_KEY="${fake("alnum", 6)}"`],
});
