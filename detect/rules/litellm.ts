import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const litellmKey = defineAssignment({
  id: "litellm-key",
  what: "a LiteLLM key",
  source: "https://docs.litellm.ai/docs/proxy/virtual_keys",
  severity: "high",
  names: ["litellm"],
  value: /sk-[A-Za-z0-9_-]{22}/,
  remediation: "Delete the key in the LiteLLM proxy.",
  hits: [`LITELLM_MASTER_KEY="‹sk-${fake("alnum", 22)}›"`],
  misses: ["LITELLM_MASTER_KEY=" + fake("hex", 10)],
});
