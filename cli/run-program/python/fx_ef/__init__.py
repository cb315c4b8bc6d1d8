"""StreamZero's `fx_ef` for programs that run under `keyward run`: the secrets of the run's scope.

    from fx_ef import context
    context.secrets.get("DB_NAME")                       # None where there is no such secret
    context.secrets.set("NAME", {"key": "value"}, "project")

It asks the `keyward run` that started the program, over loopback. It needs nothing but Python 3.6.
"""

import http.client
import json
import os

__all__ = ["SecretError", "SecretRefused", "context", "get_secret"]


class SecretError(Exception):
    """Keyward gave no answer, or one that says what is wrong: `code` is one of its error codes."""

    def __init__(self, message, code=None):
        super().__init__(message)
        self.code = code


class SecretRefused(SecretError, PermissionError):
    """The secret is revoked or has expired, or may not be had or written."""


class _Secrets:
    def get(self, name):
        """The value: text, or a dict where the secret has several attributes. None where there is no such secret."""
        if not isinstance(name, str):
            raise TypeError("The name of a secret is a str, not %s." % type(name).__name__)
        return _ask("/get", {"name": name}).get("value")

    def set(self, name, value, context):
        """Sets a secret for the whole platform or the run's project; one that is there gets a new version."""
        if not isinstance(name, str):
            raise TypeError("The name of a secret is a str, not %s." % type(name).__name__)
        if not isinstance(value, (str, dict)):
            raise TypeError("The value of a secret is a str or a dict, not %s." % type(value).__name__)
        if context not in ("platform", "project"):
            raise ValueError('The context of a secret that is set is "platform" or "project", not %r.' % (context,))
        _ask("/set", {"name": name, "value": value, "context": context})

    def __repr__(self):
        return "<the secrets of this run>"


class _Params:
    def get(self, name, default=None):
        """`package_name` is the name of the folder in which `keyward run` was called."""
        return {"package_name": os.environ.get("FX_EF_PACKAGE")}.get(name, default)


class _Context:
    def __init__(self):
        self.secrets = _Secrets()
        self.params = _Params()


context = _Context()


def get_secret(name):
    """The same as `context.secrets.get(name)`."""
    return context.secrets.get(name)


def _ask(path, body):
    address, token = os.environ.get("FX_EF_ADDRESS"), os.environ.get("FX_EF_TOKEN")
    if not address or not token:
        raise SecretError("fx_ef works in a program that was started by: keyward run -- python3 PROGRAM")
    # Straight to loopback, whatever proxies the environment names.
    connection = http.client.HTTPConnection(address, timeout=60)
    try:
        headers = {"Authorization": "Bearer " + token, "Content-Type": "application/json"}
        connection.request("POST", path, json.dumps(body), headers)
        response = connection.getresponse()
        answer = json.loads(response.read().decode("utf-8"))
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise SecretError("The keyward run that started this program does not answer.") from error
    finally:
        connection.close()
    if response.status == 200:
        return answer
    kind = SecretRefused if response.status in (401, 403) else SecretError
    raise kind("%s %s" % (answer.get("message", ""), answer.get("fix", "")), answer.get("code"))
