import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const arizeKey = defineAssignment({
  id: "arize-key",
  what: "an Arize API key",
  source: "https://arize.com/docs/ax/security-and-settings/api-keys",
  severity: "high",
  names: ["arize"],
  value:
    /ak-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}-[A-Za-z0-9_-]{20,48}|[a-f0-9]{20,40}/,
  remediation: "Delete the key in Arize under settings.",
  hits: [`ARIZE_API_KEY="‹ak-${fakeUuid()}-${fake("alnum", 32)}›"`],
  misses: ["ARIZE_SPACE=shop"],
});
