import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const jenkinsApiToken = defineAssignment({
  id: "jenkins-api-token",
  what: "a Jenkins API token",
  source: "https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/",
  severity: "critical",
  names: ["jenkins", "hudson"],
  value: /11[a-f0-9]{32}|[a-f0-9]{32}/,
  remediation: "Revoke the token in the user's security settings in Jenkins.",
  hits: [`JENKINS_API_TOKEN="‹11${fake("hex", 32)}›"`, `JENKINS_TOKEN="‹${fake("hex", 32)}›"`],
  misses: ["JENKINS_API_TOKEN=" + fake("hex", 10)],
});
