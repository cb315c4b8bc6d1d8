import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const wrikeToken = defineRule({
  id: "wrike-token",
  what: "a Wrike permanent access token",
  source: "https://developers.wrike.com/oauth-20-authorization/",
  severity: "high",
  documented: false,
  keywords: ["eyJ0dCI6I"],
  pattern: token(/eyJ0dCI6I[A-Za-z0-9_-]{20,120}\.[A-Za-z0-9_-]{20,2000}\.[A-Za-z0-9_-]{20,200}/),
  remediation: "Delete it in Wrike under apps and integrations, API.",
  hits: [`eyJ0dCI6I${fake("alnum", 58)}.${fake("alnum", 200)}.${fake("alnum", 43)}`],
  misses: ["eyJ0dCI6I" + fake("alnum", 58)],
});

export const wrikeClientSecret = defineAssignment({
  id: "wrike-client-secret",
  what: "a Wrike client secret",
  source: "https://developers.wrike.com/oauth-20-authorization/",
  severity: "high",
  names: ["wrike"],
  value: /[A-Za-z0-9]{64}/,
  remediation: "Regenerate it in Wrike under apps and integrations, API.",
  hits: [`WRIKE_CLIENT_SECRET="‹${fake("alnum", 64)}›"`],
  misses: [`WRIKE_CLIENT_SECRET="${fake("alnum", 21)}"`],
});
