import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const appsignalKey = defineAssignment({
  id: "appsignal-key",
  what: "an AppSignal key",
  source: "https://docs.appsignal.com/appsignal/terminology.html",
  severity: "medium",
  names: ["appsignal"],
  value: UUID,
  remediation: "Revoke it with the service and make another.",
  hits: [`APPSIGNAL_API_KEY="‹${fakeUuid()}›"`],
  misses: ['APPSIGNAL_API_KEY="short"'],
});
