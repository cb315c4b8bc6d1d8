import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const linkupKey = defineAssignment({
  id: "linkup-key",
  what: "a Linkup API key",
  source: "https://github.com/LinkupPlatform/linkup-python-sdk",
  severity: "medium",
  names: ["linkup-api", "linkup-key"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`LINKUP_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['LINKUP_API_KEY="short"'],
});
