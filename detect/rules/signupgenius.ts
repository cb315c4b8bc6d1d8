import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const signupgeniusApiKey = defineAssignment({
  id: "signupgenius-api-key",
  what: "a SignUpGenius API key",
  source: "https://developer.signupgenius.com/",
  severity: "medium",
  names: ["signupgenius", "signup-genius"],
  value: /[A-Za-z0-9+/]{32,64}={0,2}/,
  remediation: "Regenerate it in SignUpGenius under pro tools, API management.",
  hits: [`SIGNUPGENIUS_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`SIGNUPGENIUS_API_KEY="${fake("alnum", 10)}"`],
});
