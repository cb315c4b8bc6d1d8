import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const bitwardenMachineToken = defineAssignment({
  id: "bitwarden-machine-token",
  what: "a Bitwarden Secrets Manager access token",
  source: "https://bitwarden.com/help/access-tokens/",
  severity: "critical",
  names: ["bitwarden", "bws-access", "bws_token"],
  value: /0\.[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}\.[a-z0-9]{30}:[a-z0-9+/]{22}==/,
  remediation: "Revoke the token in Bitwarden Secrets Manager under the machine account.",
  hits: [`BWS_ACCESS_TOKEN="‹0.${fakeUuid()}.${fake("alnum", 30)}:${fake("base64", 22)}==›"`],
  misses: [`BWS_ACCESS_TOKEN="0.${fake("hex", 8)}.${fake("alnum", 10)}:${fake("base64", 7)}=="`],
});

export const bitwardenClientSecret = defineAssignment({
  id: "bitwarden-client-secret",
  what: "a Bitwarden API client secret",
  source: "https://bitwarden.com/help/personal-api-key/",
  severity: "critical",
  names: ["bitwarden", "bw_client", "bw-clientsecret"],
  value: /[a-z0-9]{30}/,
  remediation: "Rotate the key in Bitwarden under Settings, Security, Keys.",
  hits: [`BW_CLIENTSECRET="‹${fake("alnum", 30)}›"`],
  misses: [`BW_CLIENTSECRET="${fake("alnum", 10)}"`],
});
