import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const miteApiKey = defineAssignment({
  id: "mite-api-key",
  what: "a mite API key",
  source: "https://mite.de/en/api/",
  severity: "medium",
  names: ["mite-api", "mite-key", "mite-token", "mite-account"],
  value: /[a-f0-9]{16}|[A-Za-z0-9]{16,32}/,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`MITE_API_KEY=‹${fake("hex", 16)}›`],
  misses: [`MITE_API_KEY=${fake("alnum", 10)}`],
});
