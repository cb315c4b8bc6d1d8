import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const cloverlyKey = defineAssignment({
  id: "cloverly-key",
  what: "a Cloverly private key",
  source: "https://docs.cloverly.com/docs/authentication",
  severity: "medium",
  names: ["cloverly"],
  value: /(?:private_key:)?[a-f0-9]{16,32}/,
  remediation: "Delete the key.",
  revoke: "https://dashboard.cloverly.com/developers",
  hits: [`CLOVERLY_API_KEY="‹private_key:${fake("hex", 16)}›"`],
  misses: [`CLOVERLY_API_KEY="private_key:${fake("hex", 5)}"`],
});
