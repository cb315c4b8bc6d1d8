import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const fullContactKey = defineAssignment({
  id: "full-contact-key",
  what: "a FullContact API key",
  source: "https://docs.fullcontact.com/docs/authorizing",
  severity: "medium",
  names: ["full-contact"],
  value: /[a-z0-9]{32}/,
  remediation: "Delete the key.",
  revoke: "https://platform.fullcontact.com/developers/api-keys",
  hits: [`FULLCONTACT_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`FULLCONTACT_API_KEY="${fake("alnum", 10)}"`],
});
