import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const ubicloudToken = defineRule({
  id: "ubicloud-token",
  what: "a Ubicloud access token",
  source: "https://github.com/ubicloud/ubicloud/blob/main/model/api_key.rb",
  severity: "high",
  keywords: ["pat-"],
  pattern: token(/pat-[a-z0-9]{26}-[A-Za-z0-9]{32}/),
  remediation: "Delete the token under Settings, Access Tokens.",
  hits: ["pat-" + fake("lower", 26) + "-" + fake("alnum", 32)],
  misses: ["pat-" + fake("lower", 26)],
});
