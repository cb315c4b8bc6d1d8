import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const purestakeKey = defineAssignment({
  id: "purestake-key",
  what: "a PureStake API key",
  source: "https://www.purestake.com/tag/api-as-a-service/",
  severity: "medium",
  names: ["purestake"],
  value: /[A-Za-z0-9]{40}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`PURESTAKE_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: ['PURESTAKE_API_KEY="short"'],
});
