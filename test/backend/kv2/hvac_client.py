"""What hvac, the client that most programs in Python use for Vault, finds at our server: one line for each thing."""

import json
import os
import sys

import hvac
from hvac.exceptions import Forbidden, InvalidPath, InvalidRequest

client = hvac.Client(url=sys.argv[1], token=os.environ["KV_TOKEN"])
kv = client.secrets.kv.v2
AT = "shop/production/api/DB_PASS"


def refused(kind, call, **arguments):
    try:
        call(**arguments)
    except kind as error:
        return [type(error).__name__, error.errors]
    return "nothing was refused"


def read(path, **arguments):
    return kv.read_secret_version(path=path, raise_on_deleted_version=True, **arguments)["data"]["data"]


def told():
    yield client.is_authenticated(), client.sys.is_initialized(), client.sys.is_sealed()
    yield kv.create_or_update_secret(path=AT, secret={"value": "first"}, cas=0)["data"]["version"]
    yield refused(InvalidRequest, kv.create_or_update_secret, path=AT, secret={}, cas=0)
    yield kv.patch(path=AT, secret={"user": "u"})["data"]["version"]
    yield read(AT), read(AT, version=1)
    kv.create_or_update_secret(path="team/a", secret={"n": 12345678901234567890})
    kv.create_or_update_secret(path="team/b/c", secret={})
    yield read("team/a")
    yield kv.list_secrets(path="team")["data"]["keys"], kv.list_secrets(path="")["data"]["keys"]
    yield sorted(kv.read_secret_metadata(path=AT)["data"]["versions"])
    kv.update_metadata(path=AT, max_versions=3, custom_metadata={"owner": "ada"})
    yield kv.read_secret_metadata(path=AT)["data"]["custom_metadata"]
    kv.delete_latest_version_of_secret(path=AT)
    yield refused(InvalidPath, read, path=AT)
    kv.undelete_secret_versions(path=AT, versions=[2])
    yield read(AT)
    kv.delete_secret_versions(path=AT, versions=[1])
    kv.destroy_secret_versions(path=AT, versions=[1])
    yield kv.read_secret_metadata(path=AT)["data"]["versions"]["1"]["destroyed"]
    kv.configure(max_versions=7)
    yield kv.read_configuration()["data"]["max_versions"]
    kv.delete_metadata_and_all_versions(path=AT)
    yield refused(InvalidPath, kv.read_secret_metadata, path=AT)
    yield client.auth.token.lookup_self()["data"]["display_name"]
    stranger = hvac.Client(url=sys.argv[1], token="s.unknown")
    yield refused(Forbidden, stranger.secrets.kv.v2.read_secret_version, path=AT, raise_on_deleted_version=True)


for line in told():
    print(json.dumps(line))
