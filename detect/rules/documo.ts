import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const documoKey = defineAssignment({
  id: "documo-key",
  what: "a Documo API key",
  source: "https://docs.documo.com/",
  severity: "high",
  names: ["documo"],
  value: /eyJ[a-z0-9_-]{10,200}\.[a-z0-9_-]{20,600}\.[a-z0-9_-]{43,90}|[a-z0-9_-]{40,64}/,
  remediation: "Delete the key under Settings, API.",
  revoke: "https://app.documo.com",
  hits: [`DOCUMO_API_KEY="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`DOCUMO_API_KEY="${fake("alnum", 12)}"`],
});
