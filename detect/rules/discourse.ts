import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const discourseKey = defineAssignment({
  id: "discourse-key",
  what: "a Discourse API key",
  source: "https://meta.discourse.org/t/create-and-configure-an-api-key/230124",
  severity: "critical",
  names: ["discourse"],
  value: /[a-f0-9]{64}/,
  common: true,
  remediation: "Revoke the key in Discourse under Admin, API.",
  hits: [`DISCOURSE_API_KEY="‹${fake("hex", 64)}›"`],
  misses: [`DISCOURSE_API_KEY="${fake("hex", 21)}"`],
});
