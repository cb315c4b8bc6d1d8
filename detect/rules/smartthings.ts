import { defineAssignment } from "../rule.ts";
import { fakeUuid } from "./fake.ts";

export const smartthingsToken = defineAssignment({
  id: "smartthings-token",
  what: "a SmartThings personal access token",
  source: "https://developer.smartthings.com/docs/getting-started/authorization-and-permissions",
  severity: "high",
  names: ["smartthings"],
  value: /[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Delete it under SmartThings personal access tokens.",
  hits: [`SMARTTHINGS_TOKEN=‹${fakeUuid()}›`],
  misses: ["SMARTTHINGS_REGION=shop"],
});
