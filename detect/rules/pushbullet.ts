import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const pushbulletAccessToken = defineRule({
  id: "pushbullet-access-token",
  what: "a Pushbullet access token",
  source: "https://docs.pushbullet.com/#authentication",
  severity: "medium",
  documented: false,
  keywords: ["o."],
  pattern: token(/o\.[A-Za-z0-9]{32}/),
  remediation: "Reset the tokens.",
  revoke: "https://www.pushbullet.com/#settings/account",
  hits: ["o." + fake("alnum", 32)],
  misses: ["o." + fake("alnum", 8)],
});
