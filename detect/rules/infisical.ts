import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const infisicalServiceToken = defineRule({
  id: "infisical-service-token",
  what: "an Infisical service token",
  source:
    "https://github.com/Infisical/infisical/blob/main/backend/src/services/service-token/service-token-service.ts",
  severity: "critical",
  keywords: ["st."],
  pattern: token(
    /st\.(?:[a-z0-9]{24}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})\.[a-z0-9]{32}(?:\.[a-z0-9]{32})?/,
  ),
  remediation: "Revoke the token in the project's access control.",
  hits: [`st.${fake("hex", 24)}.${fake("hex", 32)}.${fake("hex", 32)}`],
  misses: [`st.${fake("hex", 24)}.x`],
});

export const infisicalClientSecret = defineAssignment({
  id: "infisical-client-secret",
  what: "an Infisical machine identity's client secret",
  source: "https://infisical.com/docs/documentation/platform/identities/universal-auth",
  severity: "critical",
  names: ["infisical"],
  value: /[a-f0-9]{64}|[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Revoke the client secret of the machine identity.",
  hits: [`INFISICAL_CLIENT_SECRET="‹${fake("hex", 64)}›"`],
  misses: ["INFISICAL_CLIENT_SECRET=" + fake("hex", 10)],
});
