import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const signalwireApiToken = defineAssignment({
  id: "signalwire-api-token",
  what: "a SignalWire API token",
  source: "https://developer.signalwire.com/guides/how-to-create-api-token-signalwire",
  severity: "critical",
  names: ["signalwire", "signal-wire"],
  value: /PT[a-f0-9]{48,52}/,
  remediation: "Delete it in SignalWire under API.",
  hits: [`SIGNALWIRE_API_TOKEN="‹PT${fake("hex", 48)}›"`],
  misses: [`SIGNALWIRE_API_TOKEN="PT${fake("hex", 16)}"`],
});
