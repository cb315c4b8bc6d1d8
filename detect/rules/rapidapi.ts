import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const rapidapiKey = defineAssignment({
  id: "rapidapi-key",
  what: "a RapidAPI key",
  source: "https://docs.rapidapi.com/docs/keys",
  severity: "medium",
  names: ["rapidapi"],
  value: /[a-z0-9]{10}msh[a-z0-9]{15}p1[a-z0-9]{6}jsn[a-z0-9]{12}|[A-Za-z0-9_-]{50}/,
  remediation: "Delete the app's key on RapidAPI.",
  hits: [
    `"X-RapidAPI-Key": "‹${fake("hex", 10)}msh${fake("hex", 15)}p1${fake("hex", 6)}jsn${fake("hex", 12)}›"`,
  ],
  misses: [`"X-RapidAPI-Host": "a.p.rapidapi.com"`],
});
