import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const nytimesApiKey = defineAssignment({
  id: "nytimes-api-key",
  what: "a New York Times API key",
  source: "https://developer.nytimes.com/get-started",
  severity: "low",
  names: ["nytimes", "new-york-times", "newyorktimes", "nyt"],
  value: /[A-Za-z0-9=-]{32}/,
  remediation: "Delete the app.",
  revoke: "https://developer.nytimes.com/my-apps",
  hits: [`NYTIMES_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ["NYTIMES_API_KEY=" + fake("hex", 10)],
});
