import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mapquestKey = defineAssignment({
  id: "mapquest-key",
  what: "a MapQuest key",
  source: "https://developer.mapquest.com/documentation/",
  severity: "low",
  names: ["mapquest", "map-quest"],
  value: /[A-Za-z0-9]{32}|Fmjtd(?:\||%7C|%7c)[a-z0-9]{8}(?:%2C|%2c|,)[A-Za-z0-9_%=-]{4,40}/,
  remediation: "Revoke the key.",
  revoke: "https://developer.mapquest.com/user/me/apps",
  hits: [`MAPQUEST_KEY="‹${fake("alnum", 32)}›"`],
  misses: ["MAPQUEST_KEY=" + fake("hex", 10)],
});
