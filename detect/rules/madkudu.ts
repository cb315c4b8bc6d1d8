import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const madkuduApiKey = defineAssignment({
  id: "madkudu-api-key",
  what: "a MadKudu API key",
  source: "https://developers.madkudu.com/",
  severity: "high",
  names: ["madkudu"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Make a new key in MadKudu's settings under API keys.",
  hits: [`MADKUDU_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["MADKUDU_API_KEY=" + fake("hex", 10)],
});
