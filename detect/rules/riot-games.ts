import { defineRule, token } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const riotGamesApiKey = defineRule({
  id: "riot-games-api-key",
  what: "a Riot Games API key",
  source: "https://developer.riotgames.com/docs/portal",
  severity: "low",
  documented: false,
  keywords: ["RGAPI-"],
  pattern: token(/RGAPI-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/),
  remediation: "Regenerate it.",
  revoke: "https://developer.riotgames.com",
  hits: ["RGAPI-" + fakeUuid()],
  misses: ["RGAPI-" + fake("hex", 8)],
});
