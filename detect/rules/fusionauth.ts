import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const fusionauthKey = defineAssignment({
  id: "fusionauth-key",
  what: "a FusionAuth API key",
  source: "https://fusionauth.io/docs/apis/authentication",
  severity: "critical",
  names: ["fusionauth", "fusion-auth"],
  value: /[A-Za-z0-9_-]{32,64}/,
  remediation: "Delete it under Settings, API Keys.",
  hits: [`FUSIONAUTH_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['FUSIONAUTH_API_KEY="short"'],
});
