import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const alchemyApiKey = defineAssignment({
  id: "alchemy-api-key",
  what: "an Alchemy API key",
  source: "https://www.alchemy.com/docs/create-an-api-key",
  severity: "medium",
  names: ["alchemy"],
  value: /[A-Za-z0-9_-]{32}/,
  remediation: "Delete the app's key in Alchemy's dashboard.",
  hits: [`ALCHEMY_API_KEY=‹${fake("alnum", 32)}›`],
  misses: ["ALCHEMY_API_KEY=short"],
});
