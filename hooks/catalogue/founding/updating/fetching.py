"""A version fetched from the address where the catalogue began: the newest tag there, or the one that was asked for.

With Git where it is, for it knows how somebody signs in; without it as the forge packs a tag.
"""

import os
import re
import shutil
import subprocess
import urllib.request
from collections.abc import Iterable, Iterator, Mapping
from http.client import HTTPException
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import IO, Any
from urllib.parse import urlsplit

from catalogue.founding.owner import kind_of, web_address
from catalogue.founding.updating.arrival import MOST_BYTES
from catalogue.founding.updating.manifest import number

_PATIENCE = 300  # seconds
_MOST_OF_LIST = 5_000_000  # bytes: some 50,000 tags
_PACKED: Mapping[str, str] = MappingProxyType(
    {
        "github": "{url}/archive/refs/tags/{tag}.zip",
        "gitlab": "{url}/-/archive/{tag}/{name}-{tag}.zip",
        "forgejo": "{url}/archive/{tag}.zip",
    }
)
"""Where each kind of forge has a tag as a ZIP. Read in their documentation."""
_TAG = re.compile(r"refs/tags/(v\d{1,6}\.\d{1,6}\.\d{1,6})")
# No program of the repository or of this computer joins in, and nobody is asked for a password that he cannot give.
_GIT = ("-c", "core.hooksPath=", "-c", "protocol.allow=never", "-c", "protocol.https.allow=always")
_GIT_HERE = ("-c", "protocol.http.allow=always")
_THIS_COMPUTER = ("127.0.0.1", "localhost")
_QUIET: Mapping[str, str] = MappingProxyType({"GIT_TERMINAL_PROMPT": "0", "GIT_LFS_SKIP_SMUDGE": "1"})


def newest(tags: Iterable[str], wanted: str = "") -> str:
    """The tag of the newest version, or of the `wanted` one. Raises ValueError, in Dutch, when there is none."""
    known = {number(tag): tag for tag in tags}
    if wanted:
        if number(wanted) not in known:
            raise ValueError(
                f"Versie {wanted} is er niet. De nieuwste is {known[max(known)] if known else 'er nog niet'}."
            )
        return known[number(wanted)]
    if not known:
        raise ValueError("Op het adres van de bron is nog geen versie uitgebracht.")
    return known[max(known)]


def fetched(address: str, wanted: str = "", git: str | None = "git") -> bytes:
    """The version at the address of a project, as the bytes of a ZIP. Raises ValueError, in Dutch, when that fails.

    `git` is the program to use; None to do without.
    """
    address = web_address(address).rstrip("/").removesuffix(".git")
    found = urlsplit(address)
    if found.scheme != "https" and found.hostname not in _THIS_COMPUTER:
        raise ValueError(f"{address} begint niet met https: onderweg kan iemand er iets anders van maken.")
    program = shutil.which(git) if git else None
    tag = newest(_tags_by_git(program, address) if program else _tags_over_http(address), wanted)
    return _by_git(program, address, tag) if program else _over_http(address, tag)


def _tags(refs: Iterable[str]) -> list[str]:
    """The tags of versions among lines that each end in the name of a ref."""
    names = (line.split()[-1] for line in refs if line.strip())
    return [found[1] for name in names if (found := _TAG.fullmatch(name))]


# --- with Git -------------------------------------------------------------------------------------------------------


def _tags_by_git(program: str, address: str) -> list[str]:
    said = _git(program, address, "ls-remote", "--tags", "--refs", "--", address)
    return _tags(said[:_MOST_OF_LIST].decode("utf-8", "replace").splitlines())


def _by_git(program: str, address: str, tag: str) -> bytes:
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        copy = ("clone", "--quiet", "--bare", "--depth=1", "--no-recurse-submodules", f"--branch={tag}", "--template=")
        _git(program, address, *copy, "--", address, folder)
        packed = Path(folder, "versie.zip")
        _git(program, address, f"--git-dir={folder}", "archive", "--format=zip", f"--output={packed}", tag)
        if packed.stat().st_size > MOST_BYTES:
            raise _too_large()
        return packed.read_bytes()


def _git(program: str, address: str, *arguments: str) -> bytes:
    own = () if address.startswith("https://") else _GIT_HERE
    try:
        done = subprocess.run(
            [program, *_GIT, *own, *arguments],
            capture_output=True,
            env={**os.environ, **_QUIET},
            stdin=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        raise _unreachable(address) from None
    if done.returncode:
        raise _unreachable(address)
    return done.stdout


# --- without --------------------------------------------------------------------------------------------------------


def _tags_over_http(address: str) -> list[str]:
    """As every forge tells it to Git itself (gitprotocol-http: the refs of a repository)."""
    listed = _got(f"{address}.git/info/refs?service=git-upload-pack", _MOST_OF_LIST)
    if listed is None:
        raise _unreachable(address)
    return _tags(_lines(listed))


def _lines(data: bytes) -> Iterator[str]:
    """The lines of a list of refs: each begins with its length in four hexadecimal digits (gitprotocol-common)."""
    at = 0
    while at + 4 <= len(data):
        try:
            size = int(data[at : at + 4], 16)
        except ValueError:
            return
        yield data[at + 4 : at + max(size, 4)].partition(b"\0")[0].decode("utf-8", "replace").strip()
        at += max(size, 4)


def _over_http(address: str, tag: str) -> bytes:
    kind = kind_of(urlsplit(address).netloc)
    for form in [_PACKED[kind]] if kind else _PACKED.values():
        data = _got(form.format(url=address, tag=tag, name=address.rpartition("/")[2]), MOST_BYTES)
        if data is not None and data.startswith(b"PK"):
            return data
    raise _unreachable(address)


class _OnlyAsSafe(urllib.request.HTTPRedirectHandler):
    """From https never to anything else."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        if urlsplit(newurl).scheme != urlsplit(req.full_url).scheme:
            return None
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _got(address: str, most: int) -> bytes | None:
    """What stands at an address; None when nothing does. Raises ValueError, in Dutch, when that is too much."""
    try:
        with urllib.request.build_opener(_OnlyAsSafe).open(address, timeout=_PATIENCE) as answer:
            data: bytes = answer.read(most + 1)
    except (OSError, ValueError, HTTPException):  # nobody there, no such address, no answer that can be read
        return None
    if len(data) > most:
        raise _too_large()
    return data


def _unreachable(address: str) -> ValueError:
    return ValueError(
        f"{address} is niet bereikbaar. Controleer het adres bij bron in mkdocs.yml, en uw internetverbinding."
    )


def _too_large() -> ValueError:
    return ValueError("Op het adres van de bron staat iets dat te groot is voor een versie van de catalogus.")
