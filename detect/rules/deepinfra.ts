import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const deepinfraKey = defineAssignment({
  id: "deepinfra-key",
  what: "a DeepInfra API key",
  source: "https://deepinfra.com/docs/getting-started",
  severity: "medium",
  names: ["deep-infra"],
  value: /[a-z0-9]{32}/,
  remediation: "Delete the key.",
  revoke: "https://deepinfra.com/dash/api_keys",
  hits: [`DEEPINFRA_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`DEEPINFRA_API_KEY="${fake("alnum", 10)}"`],
});
