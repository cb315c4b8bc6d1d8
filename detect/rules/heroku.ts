import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const herokuApiToken = defineRule({
  id: "heroku-api-token",
  what: "a Heroku API token",
  source: "https://devcenter.heroku.com/changelog-items/3175",
  severity: "critical",
  keywords: ["HRKU-"],
  pattern: token(
    /HRKU-(?:AA[A-Za-z0-9_-]{58}|[A-Za-z0-9_-]{60}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})/,
  ),
  remediation: "Revoke it with `heroku authorizations:revoke`.",
  hits: ["HRKU-AA" + fake("alnum", 58)],
  misses: ["HRKU-" + "..."],
});

export const herokuLegacyKey = defineAssignment({
  id: "heroku-legacy-key",
  what: "a Heroku API key",
  source: "https://devcenter.heroku.com/articles/authentication",
  severity: "critical",
  names: ["heroku"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Regenerate it.",
  revoke: "https://dashboard.heroku.com/account",
  hits: [
    `HEROKU_API_KEY=‹${fake("hex", 8)}-${fake("hex", 4)}-4${fake("hex", 3)}-a${fake("hex", 3)}-${fake("hex", 12)}›`,
  ],
  misses: ["HEROKU_APP_NAME=shop"],
});
