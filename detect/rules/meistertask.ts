import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const meistertaskToken = defineAssignment({
  id: "meistertask-token",
  what: "a MeisterTask personal access token",
  source: "https://developers.meistertask.com/docs/tokens-authorization",
  severity: "high",
  names: ["meistertask", "meister-task", "meisterlabs"],
  value: /[A-Za-z0-9_-]{43}/,
  remediation: "Revoke the token.",
  revoke: "https://www.mindmeister.com/api",
  hits: [`MEISTERTASK_TOKEN="‹${fake("alnum", 43)}›"`],
  misses: ["MEISTERTASK_TOKEN=" + fake("hex", 10)],
});
