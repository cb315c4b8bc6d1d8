import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const axonautKey = defineAssignment({
  id: "axonaut-key",
  what: "an Axonaut API key",
  source: "https://axonaut.com/api/v2/doc",
  severity: "high",
  names: ["axonaut"],
  value: /[a-z0-9]{32}/,
  remediation: "Regenerate the key in Axonaut under Settings, API.",
  hits: [`AXONAUT_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`AXONAUT_API_KEY="${fake("hex", 10)}"`],
});
