import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const jumioApiSecret = defineAssignment({
  id: "jumio-api-secret",
  what: "a Jumio API secret",
  source: "https://docs.jumio.com/production/Content/Integration/Integration%20Channels/REST%20API.htm",
  severity: "critical",
  names: ["jumio", "netverify"],
  value: /[A-Za-z0-9]{32}|[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Make a new secret in Jumio's portal under API credentials.",
  hits: [`JUMIO_API_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ["JUMIO_API_SECRET=" + fake("hex", 10)],
});
