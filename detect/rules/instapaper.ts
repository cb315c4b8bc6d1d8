import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const instapaperConsumerSecret = defineAssignment({
  id: "instapaper-consumer-secret",
  what: "an Instapaper consumer key or secret",
  source: "https://www.instapaper.com/api/full",
  severity: "medium",
  names: ["instapaper"],
  value: /[A-Za-z0-9]{50}|[A-Za-z0-9]{32}/,
  remediation: "Ask Instapaper for new credentials.",
  hits: [`INSTAPAPER_CONSUMER_SECRET="‹${fake("alnum", 50)}›"`],
  misses: ["INSTAPAPER_CONSUMER_SECRET=" + fake("hex", 10)],
});
