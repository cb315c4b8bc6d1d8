import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pivotalTrackerToken = defineAssignment({
  id: "pivotal-tracker-token",
  what: "a Pivotal Tracker API token",
  source: "https://www.pivotaltracker.com/help/articles/api_token/",
  severity: "high",
  names: ["pivotal-tracker", "pivotaltracker", "pivotal", "x-trackertoken", "trackertoken"],
  value: /[a-f0-9]{32}/,
  remediation: "Make a new token in the profile.",
  hits: [`PIVOTAL_TRACKER_TOKEN="‹${fake("hex", 32)}›"`],
  misses: ["PIVOTAL_TRACKER_TOKEN=" + fake("hex", 10)],
});
