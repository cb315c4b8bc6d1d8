import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const datarobotToken = defineAssignment({
  id: "datarobot-token",
  what: "a DataRobot API token",
  source: "https://docs.datarobot.com/en/docs/api/api-quickstart/index.html",
  severity: "high",
  names: ["data-robot"],
  value: /[a-z0-9+/]{40,120}={0,2}/,
  remediation: "Delete the key in DataRobot under API keys and tools.",
  hits: [`DATAROBOT_API_TOKEN="‹${fake("base64", 84)}==›"`],
  misses: [`DATAROBOT_API_TOKEN="${fake("base64", 28)}=="`],
});
