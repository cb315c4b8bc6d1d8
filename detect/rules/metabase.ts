import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const metabaseApiKey = defineRule({
  id: "metabase-api-key",
  what: "a Metabase API key",
  source: "https://www.metabase.com/docs/latest/configuring-metabase/config-file",
  severity: "high",
  keywords: ["mb_"],
  pattern: token(/mb_[A-Za-z0-9+/]{43}=/),
  remediation: "Delete the key in Metabase's admin settings under API keys.",
  hits: [`mb_${fake("base64", 43)}=`],
  misses: ["mb_" + fake("alnum", 8)],
});
