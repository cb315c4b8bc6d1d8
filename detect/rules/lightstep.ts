import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const lightstepToken = defineAssignment({
  id: "lightstep-token",
  what: "a Lightstep access token",
  source: "https://docs.lightstep.com/docs/create-and-manage-access-tokens",
  severity: "medium",
  names: ["lightstep"],
  value: /[A-Za-z0-9+/_-]{16,180}={0,2}/,
  remediation: "Deactivate it under Settings, Access tokens.",
  hits: [`LIGHTSTEP_TOKEN="‹${fake("alnum", 60)}›"`],
  misses: ['LIGHTSTEP_TOKEN="short"'],
});
