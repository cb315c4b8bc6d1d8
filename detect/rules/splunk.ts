import { defineAssignment, defineRule } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const splunkHecToken = defineAssignment({
  id: "splunk-hec-token",
  what: "a Splunk HTTP Event Collector token",
  source: "https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector",
  severity: "high",
  names: ["splunk", "hec-token"],
  value:
    /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}|eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}/,
  remediation: "Delete it in Splunk under data inputs, HTTP Event Collector.",
  hits: [`SPLUNK_HEC_TOKEN="‹${fakeUuid()}›"`],
  misses: [`SPLUNK_HEC_TOKEN="${fake("hex", 8)}"`],
});

export const splunkAuthorization = defineRule({
  id: "splunk-authorization",
  what: "a Splunk token in a header",
  source: "https://docs.splunk.com/Documentation/Splunk/latest/Data/FormateventsforHTTPEventCollector",
  severity: "high",
  documented: false,
  keywords: ["Splunk "],
  pattern: /\bSplunk (?<secret>[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})(?![\w-])/,
  remediation: "Delete it in Splunk under data inputs, HTTP Event Collector.",
  hits: [`headers: { Authorization: "Splunk ‹${fakeUuid()}›" }`],
  misses: ["Splunk " + fake("hex", 8)],
});
