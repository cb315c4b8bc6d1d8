import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const kreaKey = defineAssignment({
  id: "krea-key",
  what: "a Krea API token",
  source: "https://docs.krea.ai/developers/api-keys-and-billing",
  severity: "medium",
  names: ["krea-api", "krea-ai", "krea-key", "krea-token"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://www.krea.ai/settings/api-tokens",
  hits: [`KREA_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['KREA_API_KEY="short"'],
});
