"""GitHub, as https://docs.github.com/en/rest documents it; on a server of one's own, so below /api/v3."""

from collections.abc import Mapping
from hashlib import sha1
from typing import ClassVar

from forges.fake import BASE, EDITOR, NAME, Answer, Asked, Route, Wrong
from forges.repos import ForgeOfRepos

TREE = sha1(b"the tree of that commit").hexdigest()


class GitHub(ForgeOfRepos):
    kind, api, authorization, pull = "github", "/api/v3", "Bearer {key}", "pull"
    exposed = "ETag, Link, Location, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset"
    cors_headers: ClassVar[frozenset[str]] = frozenset(
        {"authorization", "content-type", "if-match", "accept", "x-github-otp", "x-github-api-version"}
    )

    def __init__(self, files: Mapping[str, bytes]) -> None:
        super().__init__(files)
        self.made: dict[str, dict[str, bytes]] = {TREE: dict(files)}
        self.commits: dict[str, str] = {}
        self.not_there_yet = 0

    def routes(self) -> list[tuple[str, str, Route]]:
        repo = "/repos/([^/]+/[^/]+)"
        return [
            ("GET", repo, self._repo),
            ("GET", f"{repo}/git/ref/heads/(.+)", self._ref),
            ("GET", f"{repo}/contents/(.+)", self._contents),
            ("POST", f"{repo}/forks", self._forks),
            ("GET", f"{repo}/git/commits/([0-9a-f]+)", self._commit),
            ("POST", f"{repo}/git/trees", self._new_tree),
            ("POST", f"{repo}/git/commits", self._new_commit),
            ("POST", f"{repo}/git/refs", self._new_ref),
            ("DELETE", f"{repo}/git/refs/heads/(.+)", self._delete_ref),
            ("POST", f"{repo}/pulls", self._pulls),
        ]

    def _known(self, asked: Asked, repo: str, *, writing: bool = False) -> dict[str, dict[str, bytes]]:
        accepted = "application/vnd.github+json", "application/vnd.github.raw+json"
        if asked.headers.get("accept") not in accepted or asked.headers.get("x-github-api-version") != "2022-11-28":
            raise Wrong(f"{asked.path} is not asked as documented")
        return super()._known(asked, repo, writing=writing)

    def _ref(self, asked: Asked, repo: str, branch: str) -> Answer:
        if branch not in self._known(asked, repo):
            return Answer(404, {"message": "Not Found"})
        return Answer(200, {"ref": f"refs/heads/{branch}", "object": {"type": "commit", "sha": BASE}})

    def _contents(self, asked: Asked, repo: str, path: str) -> Answer:
        files = self._known(asked, repo)["main"]
        if asked.query != {"ref": BASE} or asked.headers["accept"] != "application/vnd.github.raw+json":
            raise Wrong("a file is asked as it is at the commit")
        return Answer(200, files[path]) if path in files else Answer(404, {"message": "Not Found"})

    def _forks(self, asked: Asked, repo: str) -> Answer:
        self._known(asked, repo)
        self.take(asked.body, {}, {"name": str, "organization": str, "default_branch_only": bool})
        self.fork = {"main": {}}
        return Answer(202, {"full_name": f"{EDITOR}/{NAME}", "owner": {"login": EDITOR}})

    def _commit(self, asked: Asked, repo: str, sha: str) -> Answer:
        self._known(asked, repo)
        if self.not_there_yet:
            self.not_there_yet -= 1
            return Answer(404, {"message": "Not Found"})
        return (
            Answer(200, {"sha": BASE, "tree": {"sha": TREE}}) if sha == BASE else Answer(404, {"message": "Not Found"})
        )

    def _new_tree(self, asked: Asked, repo: str) -> Answer:
        self._known(asked, repo, writing=True)
        body = self.take(asked.body, {"tree": list, "base_tree": str})
        files = dict(self.made[body["base_tree"]])
        for entry in body["tree"]:
            self.take(entry, {"path": str, "mode": str, "type": str, "content": str})
            if (entry["mode"], entry["type"]) != ("100644", "blob"):
                raise Wrong(f"{entry} is no file")
            files[entry["path"]] = entry["content"].encode()
        sha = sha1(repr(sorted(files.items())).encode()).hexdigest()
        self.made[sha] = files
        return Answer(201, {"sha": sha})

    def _new_commit(self, asked: Asked, repo: str) -> Answer:
        self._known(asked, repo, writing=True)
        body = self.take(asked.body, {"message": str, "tree": str, "parents": list})
        if body["parents"] != [BASE] or body["tree"] not in self.made:
            raise Wrong("a commit is made on the commit of the branch")
        sha = sha1(repr(body).encode()).hexdigest()
        self.commits[sha] = body["tree"]
        return Answer(201, {"sha": sha})

    def _new_ref(self, asked: Asked, repo: str) -> Answer:
        branches = self._known(asked, repo, writing=True)
        body = self.take(asked.body, {"ref": str, "sha": str})
        name = body["ref"].removeprefix("refs/heads/")
        if name == body["ref"] or body["sha"] not in self.commits:
            raise Wrong(f"{body} is no branch")
        if name in branches:
            return Answer(422, {"message": "Reference already exists"})
        branches[name] = self.made[self.commits[body["sha"]]]
        return Answer(201, {"ref": body["ref"]})

    def _delete_ref(self, asked: Asked, repo: str, branch: str) -> Answer:
        del self._known(asked, repo, writing=True)[branch]
        return Answer(204)
