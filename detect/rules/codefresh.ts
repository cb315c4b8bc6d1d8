import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const codefreshKey = defineAssignment({
  id: "codefresh-key",
  what: "a Codefresh API key",
  source: "https://codefresh.io/docs/docs/integrations/codefresh-api/",
  severity: "critical",
  names: ["code-fresh", "codefresh"],
  value: /[a-f0-9]{24}\.[a-f0-9]{32}/,
  remediation: "Delete the key.",
  revoke: "https://g.codefresh.io/user/settings",
  hits: [`CODEFRESH_API_KEY="‹${fake("hex", 24)}.${fake("hex", 32)}›"`],
  misses: [`CODEFRESH_API_KEY="${fake("hex", 8)}.${fake("hex", 10)}"`],
});
