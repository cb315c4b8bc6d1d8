import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ollamaApiKey = defineAssignment({
  id: "ollama-api-key",
  what: "an Ollama API key",
  source: "https://docs.ollama.com/api/authentication",
  severity: "medium",
  names: ["ollama"],
  value: /[a-f0-9]{32}\.[A-Za-z0-9_-]{24}/,
  remediation: "Delete the key.",
  revoke: "https://ollama.com/settings/keys",
  hits: [`OLLAMA_API_KEY="‹${fake("hex", 32)}.${fake("alnum", 24)}›"`],
  misses: ["OLLAMA_API_KEY=" + fake("hex", 10)],
});
