import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const textmagicApiKey = defineAssignment({
  id: "textmagic-api-key",
  what: "a Textmagic API key",
  source: "https://docs.textmagic.com/",
  severity: "high",
  names: ["textmagic", "text-magic"],
  value: /[A-Za-z0-9]{30}/,
  remediation: "Delete it.",
  revoke: "https://my.textmagic.com/online/api/rest-api/keys",
  hits: [`TEXTMAGIC_API_KEY="‹${fake("alnum", 30)}›"`],
  misses: [`TEXTMAGIC_API_KEY="${fake("alnum", 10)}"`],
});
