import { defineRule, token } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const pubnubSecretKey = defineRule({
  id: "pubnub-secret-key",
  what: "a PubNub secret key",
  source: "https://www.pubnub.com/docs/portal/keysets",
  severity: "high",
  documented: false,
  keywords: ["sec-c-"],
  // sec-c- + base64 of a UUID.
  pattern: token(/sec-c-[A-Za-z0-9+/=_-]{36,70}/),
  remediation: "Reset the keyset's secret key.",
  revoke: "https://admin.pubnub.com",
  hits: ["sec-c-" + fake("alnum", 48)],
  misses: ["sec-c-" + fake("alnum", 6)],
});

export const pubnubPublishKey = defineRule({
  id: "pubnub-publish-key",
  what: "a PubNub publish key",
  source: "https://www.pubnub.com/docs/portal/keysets",
  severity: "medium",
  keywords: ["pub-c-"],
  pattern: token(/pub-c-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/),
  remediation: "Make a new keyset, or turn on Access Manager so that the key alone allows nothing.",
  revoke: "https://admin.pubnub.com",
  hits: ["pub-c-" + fakeUuid()],
  misses: ["pub-c-" + fake("hex", 8)],
});

export const pubnubSubscribeKey = defineRule({
  id: "pubnub-subscribe-key",
  what: "a PubNub subscribe key",
  source: "https://www.pubnub.com/docs/portal/keysets",
  severity: "low",
  keywords: ["sub-c-"],
  pattern: token(/sub-c-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/),
  remediation: "Make a new keyset, or turn on Access Manager so that the key alone allows nothing.",
  revoke: "https://admin.pubnub.com",
  hits: ["sub-c-" + fakeUuid()],
  misses: ["sub-c-" + fake("hex", 8)],
});
