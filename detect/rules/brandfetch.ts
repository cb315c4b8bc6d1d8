import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const brandfetchKey = defineAssignment({
  id: "brandfetch-key",
  what: "a Brandfetch API key",
  source: "https://docs.brandfetch.com/reference/authentication",
  severity: "medium",
  names: ["brand-fetch"],
  value: /[a-z0-9]{40}|[a-z0-9+/_-]{43}=/,
  remediation: "Regenerate the key.",
  revoke: "https://developers.brandfetch.com/dashboard/keys",
  hits: [`BRANDFETCH_API_KEY="‹${fake("alnum", 40)}›"`, `BRANDFETCH_API_KEY="‹${fake("base64", 43)}=›"`],
  misses: [`BRANDFETCH_API_KEY="${fake("alnum", 13)}"`],
});
