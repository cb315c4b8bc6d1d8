import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const codecovToken = defineAssignment({
  id: "codecov-token",
  what: "a Codecov upload token",
  source: "https://docs.codecov.com/docs/codecov-tokens",
  severity: "medium",
  names: ["codecov"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}|[a-z0-9]{32}/,
  remediation: "Regenerate it in the repository's settings on Codecov.",
  hits: [
    `CODECOV_TOKEN=‹${fake("hex", 8)}-${fake("hex", 4)}-4${fake("hex", 3)}-a${fake("hex", 3)}-${fake("hex", 12)}›`,
  ],
  misses: ["CODECOV_TOKEN=short"],
});
