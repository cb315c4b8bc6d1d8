import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const treasureDataApiKey = defineAssignment({
  id: "treasure-data-api-key",
  what: "a Treasure Data API key",
  source: "https://docs.treasuredata.com/articles/pd/getting-your-api-keys",
  severity: "high",
  names: ["treasuredata", "treasure-data", "td-api-key", "td-apikey"],
  value: /\d{1,6}\/[a-f0-9]{40}/,
  remediation: "Delete it in Treasure Data's console.",
  hits: [`TD_API_KEY=‹1234/${fake("hex", 40)}›`],
  misses: ["TD_REGION=shop"],
});
