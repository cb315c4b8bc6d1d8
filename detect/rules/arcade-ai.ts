import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const arcadeKey = defineAssignment({
  id: "arcade-key",
  what: "an Arcade API key",
  source: "https://docs.arcade.dev/home/api-keys",
  severity: "high",
  names: ["arcade-api", "arcade-ai"],
  value: /arc_[A-Za-z0-9]{30,80}/,
  remediation: "Delete the key under API Keys.",
  revoke: "https://api.arcade.dev/dashboard/api-keys",
  hits: [`ARCADE_API_KEY="‹arc_${fake("alnum", 32)}›"`],
  misses: ['ARCADE_API_KEY="short"'],
});
