import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const boostnoteToken = defineAssignment({
  id: "boostnote-token",
  what: "a Boost Note API token",
  source: "https://boostnote.io/features/api",
  severity: "medium",
  names: ["boostnote", "boost-note"],
  value: /[a-f0-9]{64}/,
  remediation: "Delete the token in Boost Note under the space's settings, API.",
  hits: [`BOOSTNOTE_TOKEN="‹${fake("hex", 64)}›"`],
  misses: [`BOOSTNOTE_TOKEN="${fake("hex", 21)}"`],
});
