import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const composioKey = defineAssignment({
  id: "composio-key",
  what: "a Composio API key",
  source: "https://docs.composio.dev/docs/authentication",
  severity: "high",
  names: ["composio"],
  value: /(?:ak|uak|comp)_[A-Za-z0-9_-]{16,48}|[a-z0-9]{21,24}/,
  remediation: "Delete the key in Composio under settings.",
  hits: [`COMPOSIO_API_KEY=‹ak_${fake("alnum", 20)}›`],
  misses: ["COMPOSIO_API_KEY=short"],
});
