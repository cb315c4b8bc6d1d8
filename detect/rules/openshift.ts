import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const openshiftToken = defineRule({
  id: "openshift-token",
  what: "an OpenShift OAuth token",
  source:
    "https://docs.redhat.com/en/documentation/openshift_container_platform/4.18/html/authentication_and_authorization/",
  severity: "high",
  documented: false,
  keywords: ["sha256~"],
  pattern: token(/sha256~[A-Za-z0-9_-]{43}/),
  remediation: "Log out of the session that it stands for, or delete the oauthaccesstoken.",
  hits: ["sha256~" + fake("alnum", 43)],
  misses: ["sha256~" + "..."],
});
