import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const honeyhiveKey = defineAssignment({
  id: "honeyhive-key",
  what: "a HoneyHive API key",
  source: "https://honeyhiveai.github.io/python-sdk/reference/configuration/authentication.html",
  severity: "medium",
  names: ["honeyhive", "hh-api"],
  value: /hh_[A-Za-z0-9]{32,128}/,
  remediation: "Revoke it under Settings, API Keys.",
  hits: [`HH_API_KEY="‹hh_${fake("alnum", 32)}›"`],
  misses: ['HONEYHIVE_API_KEY="short"'],
});
