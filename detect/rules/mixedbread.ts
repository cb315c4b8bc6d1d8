import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mixedbreadKey = defineAssignment({
  id: "mixedbread-key",
  what: "a Mixedbread API key",
  source: "https://www.mixedbread.com/docs/api-reference/authentication",
  severity: "high",
  names: ["mixedbread", "mxbai", "mxb-api"],
  value: /(?:emb|mxb)_[A-Za-z0-9]{32,64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`MIXEDBREAD_API_KEY="‹emb_${fake("alnum", 32)}›"`],
  misses: ['MIXEDBREAD_API_KEY="short"'],
});
