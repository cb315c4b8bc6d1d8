const env = process.env;

export const settings = {
  production: env.NODE_ENV === "production",
  logLevel: env.LOG_LEVEL ?? "info",
  session: env.SESSION_SECRET,
  errors: env.SENTRY_DSN,
  catalogue: env.CATALOGUE_TOKEN,
  oldCatalogue: env.LEGACY_TOKEN,
  payments: env.PAYPAL_TOKEN,
};
