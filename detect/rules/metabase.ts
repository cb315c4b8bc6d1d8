import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const metabaseApiKey = defineRule({
  id: "metabase-api-key",
  what: "a Metabase API key",
  source: "https://github.com/metabase/metabase/blob/master/src/metabase/api_keys/models/api_key.clj",
  severity: "high",
  keywords: ["mb_"],
  pattern: token(/mb_[A-Za-z0-9+/]{43}=/),
  remediation: "Delete the key in Metabase's admin settings under API keys.",
  hits: [`mb_${fake("base64", 43)}=`],
  misses: ["mb_" + fake("alnum", 8)],
});
