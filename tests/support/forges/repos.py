"""What GitHub has and Forgejo took over: projects by owner and name, and a proposal from a branch of one of them."""

from typing import ClassVar

from forges.fake import EDITOR, NAME, OWNER, PROJECT, Answer, Asked, Forge, Wrong


class ForgeOfRepos(Forge):
    pull: ClassVar[str]
    """What the address of a proposal has before its number."""

    def _known(self, asked: Asked, repo: str, *, writing: bool = False) -> dict[str, dict[str, bytes]]:
        if repo == PROJECT and not (writing and not self.may_write):
            return self.branches
        if repo == f"{EDITOR}/{NAME}" and self.fork is not None:
            return self.fork
        raise Wrong(f"{repo} may not be asked this")

    def _repo(self, asked: Asked, repo: str) -> Answer:
        self._known(asked, repo)
        return Answer(200, {"full_name": repo, "permissions": {"pull": True, "push": self.may_write}})

    def _pulls(self, asked: Asked, repo: str) -> Answer:
        body = self.take(asked.body, {"title": str, "head": str, "base": str, "body": str})
        owner, _, branch = body["head"].rpartition(":")
        there = self.fork if owner == EDITOR else self.branches if owner in ("", OWNER) else None
        if repo != PROJECT or body["base"] != "main" or there is None or branch not in there:
            raise Wrong(f"{body} is no proposal")
        self.proposals.append({**body, "text": body["body"], "files": there[branch]})
        return Answer(201, {"html_url": f"{self.url}/{self.pull}/{len(self.proposals)}"})
