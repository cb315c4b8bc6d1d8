import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const chromaKey = defineAssignment({
  id: "chroma-key",
  what: "a Chroma Cloud API key",
  source: "https://docs.trychroma.com/cloud/getting-started",
  severity: "high",
  names: ["chroma"],
  value: /ck-[a-z0-9]{40,48}/,
  remediation: "Delete the key under Settings, API keys.",
  revoke: "https://www.trychroma.com",
  hits: [`CHROMA_API_KEY="‹ck-${fake("base58", 44)}›"`],
  misses: [`CHROMA_API_KEY="ck-${fake("base58", 14)}"`],
});
