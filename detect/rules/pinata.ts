import { defineAssignment } from "../rule.ts";
import { JWT } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const pinataApiSecret = defineAssignment({
  id: "pinata-api-secret",
  what: "a Pinata API secret or key",
  source: "https://docs.pinata.cloud/account-management/api-keys",
  severity: "high",
  names: ["pinata"],
  value: /[a-f0-9]{64}|[a-f0-9]{20}/,
  remediation: "Revoke the key.",
  revoke: "https://app.pinata.cloud/developers/api-keys",
  hits: [`PINATA_SECRET_API_KEY="‹${fake("hex", 64)}›"`, `PINATA_API_KEY="‹${fake("hex", 20)}›"`],
  misses: ["PINATA_SECRET_API_KEY=" + fake("hex", 10)],
});

export const pinataJwt = defineAssignment({
  id: "pinata-jwt",
  what: "a Pinata JWT",
  source: "https://docs.pinata.cloud/account-management/api-keys",
  severity: "high",
  names: ["pinata"],
  value: JWT,
  remediation: "Revoke the key.",
  revoke: "https://app.pinata.cloud/developers/api-keys",
  hits: [`PINATA_JWT="‹eyJhbGciOiJIUzI1NiJ9.eyJ${fake("alnum", 90)}.${fake("alnum", 43)}›"`],
  misses: ["PINATA_JWT=" + fake("hex", 10)],
});
