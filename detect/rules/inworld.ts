import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const inworldKey = defineAssignment({
  id: "inworld-key",
  what: "an Inworld API key",
  source: "https://docs.inworld.ai/api-reference/introduction",
  severity: "medium",
  names: ["inworld"],
  value: /[A-Za-z0-9+/]{40,160}={0,2}/,
  remediation: "Delete it in the portal, under API Keys.",
  hits: [`INWORLD_API_KEY="‹${fake("alnum", 80)}›"`],
  misses: ['INWORLD_API_KEY="short"'],
});
