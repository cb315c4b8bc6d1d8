import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const paperspaceApiKey = defineAssignment({
  id: "paperspace-api-key",
  what: "a Paperspace API key",
  source: "https://docs.digitalocean.com/reference/paperspace/api-keys/",
  severity: "high",
  names: ["paperspace"],
  value: /[a-f0-9]{30}/,
  remediation: "Delete the key in the team's settings under API keys.",
  hits: [`PAPERSPACE_API_KEY="‹${fake("hex", 30)}›"`],
  misses: ["PAPERSPACE_API_KEY=" + fake("hex", 10)],
});
