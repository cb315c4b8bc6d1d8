import { expect, test } from "vitest";
import { crcBase36, crcBase62 } from "../../../detect/checks/crc-32.ts";
import { findSecrets } from "../../../detect/engine.ts";
import { fake } from "../../../detect/rules/fake.ts";
import { changed } from "./changed.ts";

/** What the engine says of a setting with that value. */
const found = (name: string, value: string) => findSecrets(`${name}="${value}"`, { path: "a.env" })[0];

const base64 = (...parts: (string | number)[]) =>
  btoa(parts.map((part) => (typeof part === "string" ? part : String.fromCharCode(part))).join(""));
const base64url = (...parts: (string | number)[]) =>
  base64(...parts)
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const macaroon = base64url(2, 1, 8, "pypi.org", 2, 36, fake("hex", 36), 0, 2, 9, '["user"] ', 0, 0);
const discordId = "1092345678901234567";
const polar = fake("alnum", 37);
const routable = `glrt-${fake("alnum", 37)}.11`;

test.each([
  ["PYPI_TOKEN", `pypi-${macaroon}${base64url(6, 32, fake("alnum", 32))}`, 20],
  ["DISCORD_TOKEN", `${base64url(discordId)}.${fake("alnum", 6)}.${fake("alnum", 38)}`, 1],
  ["FLY_API_TOKEN", `fm2_${base64(0x94, 0x93, 0xc4, 16, fake("alnum", 120))}`, 5],
  [
    "OP_SERVICE_ACCOUNT_TOKEN",
    `ops_${base64(JSON.stringify({ email: "a@b.c", muk: fake("alnum", 300) }))}`,
    6,
  ],
  [
    "MAPBOX_TOKEN",
    `sk.${base64url(JSON.stringify({ u: "acme", a: fake("lower", 24) }))}.${fake("alnum", 22)}`,
    9,
  ],
  ["POLAR_TOKEN", `polar_oat_${polar}${crcBase62(polar)}`, 20],
])(
  "%s with a token that the vendor can have issued is sure, with a changed one it is not",
  (name, token, at) => {
    expect(found(name, token)).toMatchObject({ confidence: "high" });
    expect(found(name, token)?.facts.at(-1)).toMatch(/decodes to|checksum is right/);
    expect(found(name, changed(token, at))).toMatchObject({ confidence: "low" });
  },
);

test("a runner's routable token has the checksum of the others of GitLab", () => {
  expect(found("T", routable + crcBase36(routable))?.facts.at(-1)).toBe("its checksum is right");
  expect(found("T", changed(routable, 9) + crcBase36(routable))?.facts).toHaveLength(1);
});

test("a word that chance has written in a token whose checksum is right says nothing", () => {
  const body = fake("alnum", 12) + "example" + fake("alnum", 11);
  expect(found("GITHUB_TOKEN", `ghp_${body}${crcBase62(body)}`)).toMatchObject({ rule: "github-token" });
  expect(found("GITHUB_TOKEN", `ghp_${body}${crcBase62(`${body}x`)}`)).toBeUndefined();
});
