import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const lichessToken = defineRule({
  id: "lichess-token",
  what: "a Lichess access token",
  source: "https://lichess.org/api#section/Introduction/Authentication",
  severity: "low",
  documented: false,
  keywords: ["lip_", "lio_"],
  pattern: token(/li[po]_(?=[A-Za-z]{0,39}\d)[A-Za-z0-9]{16,40}/),
  remediation: "Delete the token.",
  revoke: "https://lichess.org/account/oauth/token",
  hits: ["lip_" + fake("alnum", 20), "lio_" + fake("alnum", 32)],
  misses: ["lip_" + "..."],
});
