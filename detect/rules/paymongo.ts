import { defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const paymongoSecretKey = defineRule({
  id: "paymongo-secret-key",
  what: "a PayMongo secret key",
  source: "https://developers.paymongo.com/docs/authentication",
  severity: "critical",
  keywords: ["paymongo", "PAYMONGO", "Paymongo", "PayMongo"],
  // Stripe's keys look the same: the name before it decides.
  pattern:
    /[Pp][Aa][Yy][Mm][Oo][Nn][Gg][Oo][\w .-]{0,30}["'`]?[ \t]{0,4}[=:,]{1,2}>?[ \t]{0,4}["'`]?(?<secret>sk_(?:live|test)_[A-Za-z0-9]{24})(?![A-Za-z0-9_])/,
  remediation: "Roll the key.",
  revoke: "https://dashboard.paymongo.com/developers",
  hits: [`PAYMONGO_SECRET_KEY="‹sk_live_${fake("alnum", 24)}›"`],
  misses: ["PAYMONGO_SECRET_KEY=sk_live_" + fake("hex", 8)],
});
