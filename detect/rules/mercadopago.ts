import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const mercadoPagoAccessToken = defineRule({
  id: "mercado-pago-access-token",
  what: "a Mercado Pago access token",
  source: "https://www.mercadopago.com.br/developers/en/docs/your-integrations/credentials",
  severity: "critical",
  documented: false,
  keywords: ["APP_USR-"],
  pattern: token(/APP_USR-\d{12,20}-\d{6}-[a-f0-9]{32}(?:__[A-Z]{2}_[A-Z]{2}__)?-\d{6,12}/),
  remediation: "Renew the credentials.",
  revoke: "https://www.mercadopago.com/developers/panel",
  hits: [
    `APP_USR-${fake("digits", 16)}-${fake("digits", 6)}-${fake("hex", 32)}-${fake("digits", 9)}`,
    `APP_USR-${fake("digits", 16)}-${fake("digits", 6)}-${fake("hex", 32)}__LA_LD__-${fake("digits", 9)}`,
  ],
  misses: ["APP_USR-" + fake("digits", 16)],
});

export const mercadoPagoTestToken = defineAssignment({
  id: "mercado-pago-test-token",
  what: "a Mercado Pago test token or client secret",
  source: "https://www.mercadopago.com.br/developers/en/docs/your-integrations/credentials",
  severity: "high",
  names: ["mercadopago", "mercado-pago"],
  value: /TEST-\d{12,20}-\d{6}-[a-f0-9]{32}-\d{6,12}|[A-Za-z0-9]{32}/,
  remediation: "Renew the credentials.",
  revoke: "https://www.mercadopago.com/developers/panel",
  hits: [`MERCADOPAGO_CLIENT_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ["MERCADOPAGO_CLIENT_SECRET=" + fake("hex", 10)],
});
