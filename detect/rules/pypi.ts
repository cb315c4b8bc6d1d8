import { bytesOfBase64 } from "../checks/bytes.ts";
import { isMacaroon } from "../checks/macaroon.ts";
import { decoded } from "../checks/verdict.ts";
import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const pypiToken = defineRule({
  id: "pypi-token",
  what: "a PyPI upload token",
  source: "https://docs.pypi.org/api/secrets/#detecting-the-pypi-secret-format",
  severity: "critical",
  keywords: ["pypi-AgE"],
  // At least 85 characters of a macaroon whose location is pypi.org or test.pypi.org.
  pattern: token(/pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[A-Za-z0-9_-]{50,1000}/),
  validate: (secret) =>
    decoded(isMacaroon(bytesOfBase64(secret.slice(5)), ["pypi.org", "test.pypi.org"]), "a macaroon of PyPI"),
  remediation: "Remove it.",
  revoke: "https://pypi.org/manage/account/",
  hits: ["pypi-" + "AgEIcHlwaS5vcmc" + fake("alnum", 120)],
  misses: ["pypi-AgE" + "..."],
});
