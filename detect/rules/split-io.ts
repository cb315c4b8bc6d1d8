import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const splitIoApiKey = defineAssignment({
  id: "split-io-api-key",
  what: "a Split API key",
  source: "https://help.split.io/hc/en-us/articles/360019916211-API-keys",
  severity: "high",
  names: ["split-io", "splitio", "split.io", "split-api", "split-sdk"],
  value: /[a-z0-9]{36,54}/,
  remediation: "Delete it in Split under admin settings, API keys.",
  hits: [`SPLIT_IO_API_KEY="‹${fake("lower", 36)}›"`],
  misses: [`SPLIT_IO_API_KEY="${fake("lower", 12)}"`],
});
