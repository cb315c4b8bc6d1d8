import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const keycloakClientSecret = defineAssignment({
  id: "keycloak-client-secret",
  what: "a Keycloak client secret",
  source: "https://www.keycloak.org/docs/latest/server_admin/#_client-credentials",
  severity: "high",
  names: ["keycloak", "kc_client"],
  common: true,
  value: /[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}|[A-Za-z0-9]{32}/,
  remediation: "Regenerate the secret in the client's credentials.",
  hits: [`KEYCLOAK_CLIENT_SECRET="‹${fake("alnum", 32)}›"`, `keycloak_client_secret="‹${fakeUuid()}›"`],
  misses: ["KEYCLOAK_CLIENT_SECRET=" + fake("hex", 10)],
});
