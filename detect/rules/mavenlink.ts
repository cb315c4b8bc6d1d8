import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mavenlinkAccessToken = defineAssignment({
  id: "mavenlink-access-token",
  what: "a Kantata (Mavenlink) access token",
  source: "https://developer.kantata.com/#section/Authentication",
  severity: "high",
  names: ["mavenlink", "kantata"],
  value: /[a-f0-9]{64}/,
  remediation: "Delete the application's token in Kantata under my account.",
  hits: [`MAVENLINK_ACCESS_TOKEN="‹${fake("hex", 64)}›"`],
  misses: ["MAVENLINK_ACCESS_TOKEN=" + fake("hex", 10)],
});
