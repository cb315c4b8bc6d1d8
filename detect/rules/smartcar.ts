import { defineAssignment } from "../rule.ts";
import { fakeUuid } from "./fake.ts";

export const smartcarClientSecret = defineAssignment({
  id: "smartcar-client-secret",
  what: "a Smartcar client secret",
  source: "https://smartcar.com/docs/getting-started/tutorials/backend",
  severity: "high",
  names: ["smartcar"],
  value: /[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Rotate it in Smartcar's dashboard.",
  hits: [`SMARTCAR_CLIENT_SECRET=‹${fakeUuid()}›`],
  misses: ["SMARTCAR_REGION=shop"],
});
