import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const exotelCredential = defineAssignment({
  id: "exotel-credential",
  what: "an Exotel API key or token",
  source: "https://developer.exotel.com/api",
  severity: "high",
  names: ["exotel"],
  value: /[a-f0-9]{40}|[a-f0-9]{48}/,
  remediation: "Delete the token under API settings.",
  revoke: "https://my.exotel.com",
  hits: [`EXOTEL_API_TOKEN="‹${fake("hex", 48)}›"`],
  misses: [`EXOTEL_API_TOKEN="${fake("hex", 16)}"`],
});
