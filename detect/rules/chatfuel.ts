import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const chatfuelToken = defineAssignment({
  id: "chatfuel-token",
  what: "a Chatfuel token",
  source: "https://docs.chatfuel.com/en/articles/790461-broadcasting-api",
  severity: "high",
  names: ["chatfuel"],
  value: /[a-z0-9]{128}/,
  remediation: "Regenerate the broadcasting API's token in Chatfuel.",
  hits: [`CHATFUEL_TOKEN="‹${fake("alnum", 128)}›"`],
  misses: [`CHATFUEL_TOKEN="${fake("alnum", 42)}"`],
});
