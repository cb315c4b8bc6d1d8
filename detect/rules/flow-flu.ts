import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const flowFluKey = defineAssignment({
  id: "flow-flu-key",
  what: "a Flowlu API key",
  source: "https://flowlu.com/api/",
  severity: "high",
  names: ["flowlu", "flowflu"],
  value: /[a-z0-9]{51}|[a-z0-9_]{40,80}/,
  remediation: "Delete the key in Flowlu under Portal settings, API.",
  hits: [`FLOWLU_API_KEY="‹${fake("alnum", 51)}›"`],
  misses: [`FLOWLU_API_KEY="${fake("alnum", 17)}"`],
});
