import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const corbadoSecret = defineAssignment({
  id: "corbado-secret",
  what: "a Corbado API secret",
  source: "https://docs.corbado.com/api-reference/overview",
  severity: "critical",
  names: ["corbado"],
  value: /corbado1_[A-Za-z0-9]{30,64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`CORBADO_SECRET="‹corbado1_${fake("alnum", 32)}›"`],
  misses: ['CORBADO_SECRET="short"'],
});
