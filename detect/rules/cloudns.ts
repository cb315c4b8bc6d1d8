import { defineAssignment } from "../rule.ts";
import { CHOSEN } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const cloudnsPassword = defineAssignment({
  id: "cloudns-password",
  what: "a ClouDNS API password",
  source: "https://www.cloudns.net/wiki/article/42/",
  severity: "high",
  names: ["cloudns"],
  value: CHOSEN,
  remediation: "Revoke it with the service and make another.",
  hits: [`CLOUDNS_PASSWORD="‹${fake("alnum", 32)}›"`],
  misses: ['CLOUDNS_PASSWORD="short"'],
});
