import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://docs.foursquare.com/developer/reference/authentication";
const remediation = "Delete the key.";
const revoke = "https://foursquare.com/developers";

export const foursquareKey = defineRule({
  id: "foursquare-key",
  what: "a Foursquare API key",
  source,
  severity: "medium",
  documented: false,
  keywords: ["fsq3"],
  pattern: token(/fsq3[A-Za-z0-9+/]{43,44}={0,2}/),
  remediation,
  revoke,
  hits: ["fsq3" + fake("base64", 43) + "="],
  misses: ["fsq3" + fake("base64", 14) + "="],
});

export const foursquareCredential = defineAssignment({
  id: "foursquare-credential",
  what: "a Foursquare client secret or service key",
  source,
  severity: "medium",
  names: ["foursquare", "fsq"],
  value: /[A-Z0-9]{48}/,
  remediation,
  revoke,
  hits: [`FOURSQUARE_CLIENT_SECRET="‹${fake("upper", 48)}›"`],
  misses: [`FOURSQUARE_CLIENT_SECRET="${fake("upper", 16)}"`],
});
