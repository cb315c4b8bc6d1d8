import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sonarToken = defineAssignment({
  id: "sonar-token",
  what: "a SonarQube Cloud token",
  source: "https://docs.sonarsource.com/sonarqube-cloud/managing-your-account/managing-tokens/",
  severity: "high",
  names: ["sonarcloud", "sonar-cloud", "sonar-token", "sonar-login", "sonarqube", "sonar-qube"],
  value: /(?:sq[pua]_)?[A-Za-z0-9]{40}/,
  remediation: "Revoke it.",
  revoke: "https://sonarcloud.io/account/security",
  hits: [`SONAR_TOKEN="‹${fake("hex", 40)}›"`],
  misses: [`SONAR_TOKEN="${fake("hex", 13)}"`],
});
