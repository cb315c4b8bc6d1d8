import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const rapidapiKey = defineAssignment({
  id: "rapidapi-key",
  what: "a RapidAPI key",
  source: "https://docs.rapidapi.com/docs/keys",
  severity: "medium",
  names: ["rapidapi"],
  value: /[A-Za-z0-9_-]{50}/,
  remediation: "Delete the app's key on RapidAPI.",
  hits: [`"X-RapidAPI-Key": "‹${fake("alnum", 50)}›"`],
  misses: [`"X-RapidAPI-Host": "a.p.rapidapi.com"`],
});

export const rapidapiToken = defineRule({
  id: "rapidapi-token",
  what: "a RapidAPI key",
  source: "https://docs.rapidapi.com/docs/keys",
  severity: "medium",
  documented: false,
  keywords: ["msh"],
  pattern: token(/[a-z0-9]{10}msh[a-z0-9]{15}p[a-z0-9]{6,7}jsn[a-z0-9]{12}/),
  remediation: "Delete the app's key on RapidAPI.",
  hits: [`${fake("hex", 10)}msh${fake("hex", 15)}p1${fake("hex", 6)}jsn${fake("hex", 12)}`],
  misses: [`${fake("hex", 10)}msh${fake("hex", 15)}`],
});
