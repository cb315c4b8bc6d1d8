import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const stiggKey = defineAssignment({
  id: "stigg-key",
  what: "a Stigg server API key",
  source: "https://docs.stigg.io/documentation/managing-your-account/environments/api-keys",
  severity: "high",
  names: ["stigg"],
  value: /server-[A-Za-z0-9_:-]{16,128}/,
  remediation: "Rotate the key under Integrations, API keys.",
  revoke: "https://app.stigg.io",
  hits: [`STIGG_API_KEY="‹server-${fake("alnum", 32)}›"`],
  misses: ['STIGG_API_KEY="short"'],
});
