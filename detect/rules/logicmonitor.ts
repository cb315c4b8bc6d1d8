import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const logicmonitorToken = defineRule({
  id: "logicmonitor-token",
  what: "a LogicMonitor token",
  source: "https://www.logicmonitor.com/support/rest-api-authentication",
  severity: "high",
  documented: false,
  keywords: ["lmb_", "lma_"],
  // Bearer tokens, access keys.
  pattern: token(/lm[ab]_(?=[A-Za-z+/=_-]{0,60}\d)[A-Za-z0-9+/=_()^$[\]{}!~-]{28,200}/),
  remediation: "Delete the token in LogicMonitor under users and roles.",
  hits: ["lmb_" + fake("alnum", 76), "lma_" + fake("alnum", 36)],
  misses: ["lmb_" + "..."],
});
