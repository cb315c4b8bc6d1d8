import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const microcmsApiKey = defineAssignment({
  id: "microcms-api-key",
  what: "a microCMS API key",
  source: "https://document.microcms.io/content-api/x-microcms-api-key",
  severity: "medium",
  names: ["microcms"],
  value: /[A-Za-z0-9]{36,40}|[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Delete the key in the service's settings under API keys.",
  hits: [`MICROCMS_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: ["MICROCMS_API_KEY=" + fake("hex", 10)],
});
