import { defineAssignment, defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const sumoLogicAccessKey = defineAssignment({
  id: "sumo-logic-access-key",
  what: "a Sumo Logic access key",
  source: "https://www.sumologic.com/help/docs/manage/security/access-keys/",
  severity: "critical",
  names: ["sumo-logic", "sumologic", "sumo"],
  value: /[A-Za-z0-9]{64}/,
  remediation: "Delete it in Sumo Logic under personal access keys.",
  hits: [`SUMO_LOGIC_ACCESS_KEY="‹${fake("alnum", 64)}›"`],
  misses: [`SUMO_LOGIC_ACCESS_KEY="${fake("alnum", 21)}"`],
});

export const sumoLogicAccessId = defineAssignment({
  id: "sumo-logic-access-id",
  what: "a Sumo Logic access ID",
  source: "https://www.sumologic.com/help/docs/manage/security/access-keys/",
  severity: "low",
  names: ["sumo-logic", "sumologic", "sumo"],
  value: /su[A-Za-z0-9]{12}/,
  remediation: "Delete the access key that it belongs to in Sumo Logic.",
  hits: [`SUMO_LOGIC_ACCESS_ID="‹su${fake("alnum", 12)}›"`],
  misses: [`SUMO_LOGIC_ACCESS_ID="su${fake("alnum", 4)}"`],
});

export const sumoLogicCollectorUrl = defineRule({
  id: "sumo-logic-collector-url",
  what: "a Sumo Logic HTTP source's address",
  source: "https://www.sumologic.com/help/docs/send-data/hosted-collectors/http-source/logs-metrics/",
  severity: "medium",
  documented: false,
  keywords: ["sumologic.com/receiver/"],
  pattern:
    /(?<secret>https:\/\/[a-z0-9.-]{4,60}\.sumologic\.com\/receiver\/v1\/http\/[A-Za-z0-9+/_-]{60,200}={0,2})/,
  remediation: "Regenerate the source's URL in Sumo Logic under collection.",
  hits: [
    `const url = "‹https://endpoint4.collection.us2.sumologic.com/receiver/v1/http/${fake("alnum", 86)}==›";`,
  ],
  misses: ["https://endpoint4.collection.us2.s" + "umologic.com/receiver/v1/http/TOKEN"],
});
