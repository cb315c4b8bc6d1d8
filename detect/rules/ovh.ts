import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ovhApplicationSecret = defineAssignment({
  id: "ovh-application-secret",
  what: "an OVHcloud application secret or consumer key",
  source:
    "https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api?id=kb_article_view&sysparm_article=KB0042777",
  severity: "critical",
  names: ["ovh"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Delete the credential.",
  revoke: "https://api.ovh.com/console/",
  hits: [`OVH_APPLICATION_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ["OVH_APPLICATION_SECRET=" + fake("hex", 10)],
});

export const ovhApplicationKey = defineAssignment({
  id: "ovh-application-key",
  what: "an OVHcloud application key",
  source:
    "https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api?id=kb_article_view&sysparm_article=KB0042777",
  severity: "medium",
  names: ["ovh"],
  value: /[A-Za-z0-9]{16}/,
  remediation: "Delete the application.",
  revoke: "https://api.ovh.com/console/",
  hits: [`OVH_APPLICATION_KEY="‹${fake("alnum", 16)}›"`],
  misses: ["OVH_APPLICATION_KEY=" + fake("hex", 10)],
});
