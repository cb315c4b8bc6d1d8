import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const bubbleToken = defineAssignment({
  id: "bubble-token",
  what: "a Bubble API token",
  source: "https://manual.bubble.io/core-resources/api/the-bubble-api/the-data-api/authentication",
  severity: "high",
  names: ["bubble-io", "bubble.io", "bubble-api", "bubble"],
  value: /[a-f0-9]{32}/,
  common: true,
  remediation: "Delete the token in Bubble under the app's settings, API.",
  hits: [`BUBBLE_API_TOKEN="‹${fake("hex", 32)}›"`],
  misses: [`BUBBLE_API_TOKEN="${fake("hex", 10)}"`],
});
