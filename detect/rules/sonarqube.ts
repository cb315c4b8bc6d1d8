import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const sonarqubeToken = defineRule({
  id: "sonarqube-token",
  what: "a SonarQube token",
  source:
    "https://github.com/SonarSource/sonarqube/blob/master/server/sonar-db-dao/src/main/java/org/sonar/db/user/TokenType.java",
  severity: "high",
  keywords: ["sqp_", "squ_", "sqa_"],
  // Project, user, global analysis.
  pattern: token(/sq[pua]_[a-f0-9]{40}/),
  remediation: "Revoke it in SonarQube under my account, security.",
  hits: ["squ_" + fake("hex", 40), "sqp_" + fake("hex", 40)],
  misses: ["squ_" + "short"],
});
