import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const prerenderToken = defineAssignment({
  id: "prerender-token",
  what: "a Prerender.io token",
  source: "https://docs.prerender.io/docs/integrations",
  severity: "low",
  names: ["prerender"],
  common: true,
  value: /[A-Za-z0-9]{20}/,
  remediation: "Regenerate the token.",
  revoke: "https://dashboard.prerender.io/security-and-access",
  hits: [`PRERENDER_TOKEN="‹${fake("alnum", 20)}›"`],
  misses: ["PRERENDER_TOKEN=" + fake("hex", 10)],
});
