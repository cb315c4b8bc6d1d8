import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const seatgeekClientSecret = defineAssignment({
  id: "seatgeek-client-secret",
  what: "a SeatGeek client ID or secret",
  source: "https://platform.seatgeek.com/",
  severity: "low",
  names: ["seatgeek"],
  value: /[a-f0-9]{64}|[A-Za-z0-9]{24,48}={0,2}/,
  remediation: "Replace it.",
  revoke: "https://seatgeek.com/account/develop",
  hits: [`SEATGEEK_CLIENT_SECRET="‹${fake("hex", 64)}›"`],
  misses: [`SEATGEEK_CLIENT_SECRET="${fake("hex", 21)}"`],
});
