import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const freeagentSecret = defineAssignment({
  id: "freeagent-secret",
  what: "a FreeAgent OAuth secret or token",
  source: "https://dev.freeagent.com/docs/oauth",
  severity: "high",
  names: ["free-agent"],
  value: /[a-z0-9_-]{22}|[a-z0-9_-]{43}/,
  remediation: "Reset the app's secret.",
  revoke: "https://dev.freeagent.com",
  hits: [
    `FREEAGENT_CLIENT_SECRET="‹${fake("alnum", 22)}›"`,
    `FREEAGENT_CLIENT_SECRET="‹${fake("alnum", 43)}›"`,
  ],
  misses: [`FREEAGENT_CLIENT_SECRET="${fake("alnum", 10)}"`],
});
