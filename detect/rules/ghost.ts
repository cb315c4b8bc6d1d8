import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const remediation = "Regenerate the key in Ghost under Settings, Integrations.";

export const ghostAdminKey = defineAssignment({
  id: "ghost-admin-key",
  what: "a Ghost Admin API key",
  source: "https://docs.ghost.org/admin-api#token-authentication",
  severity: "critical",
  names: ["ghost"],
  // ID, then the secret in hex.
  value: /[a-f0-9]{24}:[a-f0-9]{64}/,
  common: true,
  remediation,
  hits: [`GHOST_ADMIN_API_KEY="‹${fake("hex", 24)}:${fake("hex", 64)}›"`],
  misses: [`GHOST_ADMIN_API_KEY="${fake("hex", 8)}:${fake("hex", 21)}"`],
});

export const ghostContentKey = defineAssignment({
  id: "ghost-content-key",
  what: "a Ghost Content API key",
  source: "https://docs.ghost.org/content-api#key",
  severity: "low",
  names: ["ghost"],
  value: /[a-f0-9]{26}/,
  common: true,
  remediation,
  hits: [`GHOST_CONTENT_API_KEY="‹${fake("hex", 26)}›"`],
  misses: [`GHOST_CONTENT_API_KEY="${fake("hex", 8)}"`],
});
