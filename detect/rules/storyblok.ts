import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const storyblokPersonalToken = defineAssignment({
  id: "storyblok-personal-token",
  what: "a Storyblok personal access token",
  source: "https://www.storyblok.com/docs/api/management/getting-started/authentication",
  severity: "critical",
  names: ["storyblok"],
  value: /[A-Za-z0-9_-]{22}tt-[0-9]{1,12}-[A-Za-z0-9_-]{20}/,
  remediation: "Delete it in Storyblok under my account, personal access tokens.",
  hits: [`STORYBLOK_OAUTH_TOKEN="‹${fake("alnum", 22)}tt-${fake("digits", 6)}-${fake("alnum", 20)}›"`],
  misses: [`STORYBLOK_OAUTH_TOKEN="${fake("alnum", 7)}tt-${fake("digits", 4)}-${fake("alnum", 6)}"`],
});

export const storyblokSpaceToken = defineAssignment({
  id: "storyblok-space-token",
  what: "a Storyblok space's access token",
  source: "https://www.storyblok.com/docs/api/content-delivery/v2/getting-started/authentication",
  severity: "medium",
  names: ["storyblok"],
  value: /[A-Za-z0-9_-]{22}tt/,
  remediation: "Delete it in Storyblok under the space's access tokens.",
  hits: [`STORYBLOK_PREVIEW_TOKEN="‹${fake("alnum", 22)}tt›"`],
  misses: [`STORYBLOK_PREVIEW_TOKEN="${fake("alnum", 7)}tt"`],
});
