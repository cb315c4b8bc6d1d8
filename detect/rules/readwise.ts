import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const readwiseAccessToken = defineAssignment({
  id: "readwise-access-token",
  what: "a Readwise access token",
  source: "https://readwise.io/api_deets",
  severity: "high",
  names: ["readwise"],
  value: /[A-Za-z0-9]{50}/,
  remediation: "Regenerate it.",
  revoke: "https://readwise.io/access_token",
  hits: [`READWISE_ACCESS_TOKEN="‹${fake("alnum", 50)}›"`],
  misses: [`READWISE_ACCESS_TOKEN="${fake("alnum", 16)}"`],
});
