import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ubicloudToken = defineAssignment({
  id: "ubicloud-token",
  what: "a Ubicloud access token",
  source: "https://www.ubicloud.com/docs/api-reference/",
  severity: "high",
  names: ["ubicloud"],
  value: /pat-[a-z0-9]{26}-[A-Za-z0-9]{32,48}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`UBICLOUD_TOKEN="‹pat-${fake("lower", 26)}-${fake("alnum", 32)}›"`],
  misses: ['UBICLOUD_TOKEN="short"'],
});
