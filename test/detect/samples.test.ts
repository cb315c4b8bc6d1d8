import { expect, test } from "vitest";
import { findSecrets } from "../../detect/engine.ts";

test.each([
  [
    "the storage emulator's key",
    "AZURE_STORAGE_KEY",
    "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50u" + "SRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
  ],
  [
    "the database emulator's key",
    "COSMOS_KEY",
    "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5" + "DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==",
  ],
  ["Stripe's documented key", "STRIPE_KEY", "sk_test_4eC39HqLyjWDarjt" + "T1zdp7dc"],
  ["GitHub's documented token", "GITHUB_TOKEN", "gho_" + "16C7e42F292c6912E7710c838347Ae178B4a"],
  [
    "Discord's documented token",
    "DISCORD_TOKEN",
    "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ." + "ZnCjm1XVW7vRze4b7Cq4se7kKWs",
  ],
  [
    "the key of Supabase's local stack",
    "SUPABASE_SERVICE_ROLE_KEY",
    `${btoa('{"alg":"HS256","typ":"JWT"}')}.${btoa('{"iss":"supabase-demo","role":"service_role","exp":1983812996}').replace(/=+$/, "")}.${"EGIM96RAZx35lJzdJsyH".repeat(2)}`,
  ],
])("%s is no secret, by whatever name", (_, name, value) => {
  for (const key of [name, "SECRET_KEY", "TOKEN"]) {
    expect(findSecrets(`${key}="${value}"`, { path: ".env" })).toEqual([]);
  }
});
