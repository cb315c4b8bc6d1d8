import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const azureOpenaiKey = defineAssignment({
  id: "azure-openai-key",
  what: "an Azure OpenAI key",
  source: "https://learn.microsoft.com/en-us/azure/ai-foundry/openai/reference#authentication",
  severity: "high",
  names: [
    "azure-openai",
    "openai-azure",
    "aoai",
    "azure-ai",
    "azure-cognitive",
    "cognitive-services",
    "azure-speech",
  ],
  // Newer keys have a shape of their own: azure-service-key.
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate the key of the Azure OpenAI resource.",
  hits: [`AZURE_OPENAI_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`AZURE_OPENAI_API_KEY="${fake("hex", 10)}"`],
});
