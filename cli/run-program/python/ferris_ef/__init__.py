"""The older name of `fx_ef`."""

from fx_ef import SecretError, SecretRefused, context, get_secret

__all__ = ["SecretError", "SecretRefused", "context", "get_secret"]
