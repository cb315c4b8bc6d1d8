import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const cohereKey = defineAssignment({
  id: "cohere-key",
  what: "a Cohere API key",
  source: "https://docs.cohere.com/reference/about#authentication",
  severity: "medium",
  names: ["cohere", "co-api"],
  // Coherent and coherence are words.
  value: /[a-z0-9]{40}/,
  common: true,
  remediation: "Delete the key.",
  revoke: "https://dashboard.cohere.com/api-keys",
  hits: [`COHERE_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: [`COHERE_API_KEY="${fake("alnum", 13)}"`],
});
