import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const protocolsIoToken = defineAssignment({
  id: "protocols-io-token",
  what: "a protocols.io access token",
  source: "https://apidoc.protocols.io/",
  severity: "high",
  names: ["protocols-io", "protocolsio"],
  value: /[a-f0-9]{64,128}|[A-Za-z0-9_-]{40,128}/,
  remediation: "Delete the application's token.",
  revoke: "https://www.protocols.io/developers",
  hits: [`PROTOCOLS_IO_TOKEN="‹${fake("hex", 64)}›"`],
  misses: [`PROTOCOLS_IO_TOKEN="${fake("hex", 21)}"`],
});
