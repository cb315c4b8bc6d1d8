import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mocoApiKey = defineAssignment({
  id: "moco-api-key",
  what: "a MOCO API key",
  source: "https://hundertzehn.github.io/mocoapp-api-docs/",
  severity: "medium",
  names: ["moco", "mocoapp"],
  common: true,
  value: /[a-f0-9]{32}/,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`MOCO_API_KEY=‹${fake("hex", 32)}›`],
  misses: [`MOCO_API_KEY=${fake("alnum", 10)}`],
});
