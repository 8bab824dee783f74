"""Reads a URI from every line, and writes a line of JSON with what Twisted read."""
import json
import sys

from twisted.protocols.sip import parseURL


def read(text):
    try:
        uri = parseURL(text)
    except Exception:
        return None
    known = {
        "transport": uri.transport,
        "user": uri.usertype,
        "method": uri.method,
        "ttl": None if uri.ttl is None else str(uri.ttl),
        "maddr": uri.maddr,
        "tag": uri.tag,
    }
    others = [(name, value if equals else None) for name, equals, value in (other.partition("=") for other in uri.other)]
    return {
        "user": uri.username,
        "password": uri.password,
        "host": uri.host,
        "port": None if uri.port is None else str(uri.port),
        "parameters": [item for item in known.items() if item[1] is not None] + others,
        "headers": list(uri.headers.items()),
        "written": str(uri),
    }


for line in sys.stdin:
    print(json.dumps(read(line.rstrip("\n"))))
