"""Forgejo and Gitea, as https://codeberg.org/api/swagger and Gitea's own source say that they answer."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import ClassVar

from forges.fake import BASE, EDITOR, NAME, Answer, Asked, Route, Wrong, blob
from forges.repos import ForgeOfRepos


class Forgejo(ForgeOfRepos):
    kind, api, authorization, pull = "forgejo", "/api/v1", "token {key}", "pulls"
    exposed = ""
    cors_headers: ClassVar[frozenset[str]] = frozenset(
        {"authorization", "x-gitea-otp", "x-forgejo-otp", "content-type"}
    )

    def __init__(self, files: Mapping[str, bytes]) -> None:
        super().__init__(files)
        self.is_gitea = False
        self.had_a_fork, self.fork_head = False, BASE

    def routes(self) -> list[tuple[str, str, Route]]:
        repo = "/repos/([^/]+/[^/]+)"
        return [
            ("GET", "/user", lambda asked: Answer(200, {"login": EDITOR})),
            ("GET", repo, self._repo),
            ("GET", f"{repo}/branches/(.+)", self._branch),
            ("GET", f"{repo}/contents/(.+)", self._contents),
            ("POST", f"{repo}/forks", self._new_fork),
            ("GET", f"{repo}/forks", self._forks),
            ("POST", f"{repo}/sync_fork/(.+)", self._sync),
            ("POST", f"{repo}/merge-upstream", self._merge_upstream),
            ("POST", f"{repo}/contents", self._change),
            ("DELETE", f"{repo}/branches/(.+)", self._delete_branch),
            ("POST", f"{repo}/pulls", self._pulls),
        ]

    def _branch(self, asked: Asked, repo: str, branch: str) -> Answer:
        there = self._known(asked, repo)
        head = self.fork_head if there is self.fork else BASE
        if branch not in there:
            return Answer(404, {"message": "The target couldn't be found."})
        return Answer(200, {"name": branch, "commit": {"id": head}})

    def _contents(self, asked: Asked, repo: str, path: str) -> Answer:
        files = self._known(asked, repo)["main"]
        if asked.query != {"ref": BASE}:
            raise Wrong("a file is asked as it is at the commit")
        if path not in files:
            return Answer(404, {"message": "The target couldn't be found."})
        content = b64encode(files[path]).decode()
        return Answer(200, {"path": path, "sha": blob(files[path]), "encoding": "base64", "content": content})

    @property
    def _of_fork(self) -> dict[str, object]:
        return {"full_name": f"{EDITOR}/{NAME}", "owner": {"login": EDITOR}}

    def _new_fork(self, asked: Asked, repo: str) -> Answer:
        self.take(asked.body, {}, {"name": str, "organization": str})
        if self.had_a_fork:
            self.fork = self.fork or {"main": dict(self.files)}
            return Answer(409, {"message": "repository is already forked by user"})
        self.fork = {"main": dict(self.files)}
        return Answer(202, self._of_fork)

    def _forks(self, asked: Asked, repo: str) -> Answer:
        if asked.query != {"limit": "50"}:
            raise Wrong("forks are asked so many at a time")
        return Answer(200, [{"full_name": "an/klantreizen", "owner": {"login": "an"}}, self._of_fork])

    def _sync(self, asked: Asked, repo: str, branch: str) -> Answer:
        if self.is_gitea:
            return Answer(404, {"message": "Not Found"})
        self._known(asked, repo)
        self.fork_head = BASE
        return Answer(204)

    def _merge_upstream(self, asked: Asked, repo: str) -> Answer:
        if not self.is_gitea or self.take(asked.body, {"branch": str}) != {"branch": "main"}:
            raise Wrong("only Gitea has this")
        self.fork_head = BASE
        return Answer(200, {"merge_type": "fast-forward"})

    def _change(self, asked: Asked, repo: str) -> Answer:
        branches = self._known(asked, repo, writing=True)
        body = self.take(asked.body, {"branch": str, "new_branch": str, "message": str, "files": list})
        if body["branch"] != "main":
            raise Wrong("a branch begins at the branch of the project")
        if body["new_branch"] in branches:
            return Answer(422, {"message": f"branch already exists [name: {body['new_branch']}]"})
        files = dict(branches["main"])
        for file in body["files"]:
            self.take(file, {"operation": str, "path": str, "content": str}, {"sha": str})
            known = blob(files[file["path"]]) if file["path"] in files else None
            if (file["operation"], file.get("sha")) != (("update" if known else "create"), known):
                return Answer(422, {"message": "sha does not match"})
            files[file["path"]] = b64decode(file["content"], validate=True)
        branches[body["new_branch"]] = files
        return Answer(201, {"commit": {"sha": "c0ffee"}})

    def _delete_branch(self, asked: Asked, repo: str, branch: str) -> Answer:
        del self._known(asked, repo, writing=True)[branch]
        return Answer(204)
