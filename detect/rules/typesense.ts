import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const typesenseApiKey = defineAssignment({
  id: "typesense-api-key",
  what: "a Typesense API key",
  source: "https://typesense.org/docs/latest/api/api-keys.html",
  severity: "high",
  names: ["typesense"],
  value: /[A-Za-z0-9+/=_-]{24,128}/,
  remediation:
    "Delete it with DELETE /keys/:id. Search-only keys are public by design: mark those as ignored.",
  hits: [`TYPESENSE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`TYPESENSE_API_KEY="${fake("alnum", 10)}"`],
});
