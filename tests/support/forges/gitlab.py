"""GitLab, as https://docs.gitlab.com/api/ documents it; signing in as https://docs.gitlab.com/api/oauth2/ does."""

from base64 import urlsafe_b64encode
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, ClassVar
from urllib.parse import urlencode

from forges.fake import BASE, EDITOR, NAME, PROJECT, Answer, Asked, Forge, Route, Wrong

APP_ID = "6f1ad0a9c3"
CODE = "eenmalige-code"
_PROJECT_ID, _FORK_ID = 41, 42


class GitLab(Forge):
    kind, api, authorization = "gitlab", "/api/v4", "Bearer {key}"
    exposed = "Link, X-Total, X-Total-Pages, X-Per-Page, X-Page, X-Next-Page, X-Prev-Page, X-Gitlab-Blob-Id"
    cors_headers: ClassVar[frozenset[str]] = frozenset({"authorization", "content-type"})

    def __init__(self, files: Mapping[str, bytes]) -> None:
        super().__init__(files)
        self.not_there_yet = 0
        self.challenge, self.back, self.says_no = "", "", False

    def routes(self) -> list[tuple[str, str, Route]]:
        project = "/projects/([^/]+)"
        return [
            ("GET", project, self._project),
            ("GET", f"{project}/repository/branches/([^/]+)", self._branch),
            ("GET", f"{project}/repository/files/([^/]+)/raw", self._raw),
            ("GET", f"{project}/forks", self._forks),
            ("POST", f"{project}/fork", self._new_fork),
            ("POST", f"{project}/repository/commits", self._commits),
            ("DELETE", f"{project}/repository/branches/([^/]+)", self._delete_branch),
            ("POST", f"{project}/merge_requests", self._merge_requests),
        ]

    def _known(self, id: str, *, writing: bool = False) -> dict[str, dict[str, bytes]]:
        if id in (PROJECT, str(_PROJECT_ID)) and not (writing and not self.may_write):
            return self.branches
        if id == str(_FORK_ID) and self.fork is not None:
            return self.fork
        raise Wrong(f"project {id} may not be asked this")

    def _of_fork(self) -> dict[str, Any]:
        status = "started" if self.not_there_yet else "finished"
        self.not_there_yet = max(0, self.not_there_yet - 1)
        return {"id": _FORK_ID, "path_with_namespace": f"{EDITOR}/{NAME}", "import_status": status}

    def _project(self, asked: Asked, id: str) -> Answer:
        if self._known(id) is self.fork:
            return Answer(200, self._of_fork())
        access = {"project_access": None, "group_access": {"access_level": 30 if self.may_write else 20}}
        return Answer(200, {"id": _PROJECT_ID, "path_with_namespace": PROJECT, "permissions": access})

    def _branch(self, asked: Asked, id: str, branch: str) -> Answer:
        if branch not in self._known(id):
            return Answer(404, {"message": "404 Branch Not Found"})
        return Answer(200, {"name": branch, "commit": {"id": BASE}})

    def _raw(self, asked: Asked, id: str, path: str) -> Answer:
        files = self._known(id)["main"]
        if asked.query != {"ref": BASE}:
            raise Wrong("a file is asked as it is at the commit")
        return Answer(200, files[path]) if path in files else Answer(404, {"message": "404 File Not Found"})

    def _forks(self, asked: Asked, id: str) -> Answer:
        if asked.query != {"owned": "true"}:
            raise Wrong("of all forks only one's own are asked")
        return Answer(200, [self._of_fork()] if self.fork is not None else [])

    def _new_fork(self, asked: Asked, id: str) -> Answer:
        if self.fork is not None:
            return Answer(409, {"message": "Project namespace name has already been taken"})
        self.take(asked.body, {}, {"namespace_path": str})
        self.fork = {"main": {}}
        return Answer(201, self._of_fork())

    def _commits(self, asked: Asked, id: str) -> Answer:
        branches = self._known(id, writing=True)
        needed = {"branch": str, "commit_message": str, "actions": list, "start_sha": str, "start_project": int}
        body = self.take(asked.body, needed)
        if body["start_sha"] != BASE or body["start_project"] != _PROJECT_ID:
            raise Wrong("a branch begins at the commit of the project")
        if body["branch"] in branches:
            said = f"A branch called '{body['branch']}' already exists. Switch to that branch in order to make changes"
            return Answer(400, {"message": said})
        files = dict(self.files)
        for action in body["actions"]:
            self.take(action, {"action": str, "file_path": str, "content": str})
            if (action["action"] == "update") != (action["file_path"] in files) or action["action"] not in (
                "update",
                "create",
            ):
                return Answer(400, {"message": "A file with this name already exists"})
            files[action["file_path"]] = action["content"].encode()
        branches[body["branch"]] = files
        return Answer(201, {"id": "c0ffee"})

    def _delete_branch(self, asked: Asked, id: str, branch: str) -> Answer:
        del self._known(id, writing=True)[branch]
        return Answer(204)

    def _merge_requests(self, asked: Asked, id: str) -> Answer:
        there = self._known(id, writing=True)
        texts = ("source_branch", "target_branch", "title", "description")
        optional = {"remove_source_branch": bool}
        body = self.take(asked.body, {**dict.fromkeys(texts, str), "target_project_id": int}, optional)
        if body["source_branch"] not in there or (body["target_branch"], body["target_project_id"]) != (
            "main",
            _PROJECT_ID,
        ):
            raise Wrong(f"{body} is no proposal")
        self.proposals.append({**body, "text": body["description"], "files": there[body["source_branch"]]})
        return Answer(201, {"web_url": f"{self.url}/-/merge_requests/{len(self.proposals)}"})

    def page(self, asked: Asked) -> Answer:
        if (asked.method, asked.path) == ("GET", "/oauth/authorize"):
            return self._authorize(asked.query)
        if (asked.method, asked.path) == ("POST", "/oauth/token"):
            return self._token(asked)
        return super().page(asked)

    def _authorize(self, query: Mapping[str, str]) -> Answer:
        """The page on which somebody says yes, who says it at once."""
        known = {
            "client_id",
            "redirect_uri",
            "response_type",
            "state",
            "scope",
            "code_challenge",
            "code_challenge_method",
        }
        if set(query) != known or (query["client_id"], query["response_type"], query["scope"]) != (
            APP_ID,
            "code",
            "api",
        ):
            raise Wrong(f"{dict(query)} is not how one signs in")
        if query["code_challenge_method"] != "S256" or len(query["state"]) < 32:
            raise Wrong("without that anybody can sign in")
        self.challenge, self.back = query["code_challenge"], query["redirect_uri"]
        said = {"error": "access_denied"} if self.says_no else {"code": CODE}
        return Answer(302, b"", {"Location": f"{self.back}?{urlencode({**said, 'state': query['state']})}"})

    def _token(self, asked: Asked) -> Answer:
        given = self.take(
            asked.body, dict.fromkeys(("client_id", "grant_type", "code", "redirect_uri", "code_verifier"), str)
        )
        proof = urlsafe_b64encode(sha256(given["code_verifier"].encode()).digest()).decode().rstrip("=")
        wanted = (APP_ID, "authorization_code", CODE, self.back, self.challenge)
        if (given["client_id"], given["grant_type"], given["code"], given["redirect_uri"], proof) != wanted:
            return Answer(400, {"error": "invalid_grant"})
        if not 43 <= len(given["code_verifier"]) <= 128:  # RFC 7636, 4.1
            raise Wrong("a verifier has 43 to 128 characters")
        return Answer(
            200, {"access_token": self.key, "token_type": "Bearer", "expires_in": 7200, "refresh_token": "niet"}
        )
