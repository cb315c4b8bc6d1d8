import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const crispKey = defineAssignment({
  id: "crisp-key",
  what: "a Crisp token key",
  source: "https://docs.crisp.chat/guides/rest-api/authentication/website-token/",
  severity: "high",
  names: ["crisp-key", "crisp-token", "crisp-api", "crisp-chat"],
  value: UNSPECIFIED,
  remediation: "Revoke it under Settings, Workspace Settings, Advanced configuration.",
  hits: [`CRISP_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['CRISP_KEY="short"'],
});
