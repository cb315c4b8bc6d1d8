import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const exportsdkKey = defineAssignment({
  id: "exportsdk-key",
  what: "an ExportSDK API key",
  source: "https://docs.exportsdk.com/docs/api/endpoint",
  severity: "medium",
  names: ["exportsdk"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`EXPORTSDK_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['EXPORTSDK_API_KEY="short"'],
});
