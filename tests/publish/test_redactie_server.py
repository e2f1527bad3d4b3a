"""The form of a preview is for who has its address, and what it is asked counts from its own page alone."""

import io
import json
import re
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from threading import Barrier, Thread
from typing import Any, NamedTuple

import pytest
from example import example, of_example
from one_page import made
from places import EXAMPLE
from records import TODAY
from small_catalogue import ACTION, BASE, JOURNEY, read_tree, write

from catalogue import loading
from catalogue.data.site import Site
from catalogue.editor.protocol import answer
from catalogue.editor.workspace import Workspace
from catalogue.model.settings import Settings
from catalogue.publish import writing as last_steps
from catalogue.publish.build import Build, CannotBuild
from catalogue.publish.preview import Preview
from catalogue.publish.redactie_api import MOST
from catalogue.publish.redactie_server import Redactie
from catalogue.publish.shell import Frame
from catalogue.reading import settings

SECRET = "0123456789abcdef"
HOST = "127.0.0.1:8000"
HOSTS = {HOST, "localhost:8000", "[::1]:8000"}
ORIGIN = f"http://{HOST}"
EXAMPLE_JOURNEY = "journeys/schuldhulp-weer-rust.yml"
API = f"/{SECRET}/redactie/api"
PAGES = {
    "": "<p>Start</p>",
    "verbeteringen/verhuislijst/": f"<!--bron {ACTION}--><p>é</p>",
    "klantreizen/verhuizen/": f"<!--bron {JOURNEY}-->",
    "klantreizen/": "<!--bron --><p>Lijst</p>",
    "organisaties/": "<!--bron registers/organisaties.yml-->",
    "organisaties/gemeente/": "<!--bron registers/organisaties.yml-->",
}


class Said(NamedTuple):
    """What a server answered."""

    status: int
    headers: dict[str, str]
    body: str


def site(asked: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    """A preview of these pages, at /een/pad/; it serves nothing else."""
    if asked["HTTP_HOST"] not in HOSTS:
        start("421 Misdirected Request", [("Content-Type", "text/plain; charset=utf-8")])
        return [b"niet voor u"]
    inside, _, path = asked["PATH_INFO"].partition("/een/pad/")
    if not inside and path in PAGES:
        start("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(PAGES[path].encode())))])
        return iter([PAGES[path].encode()[:9], PAGES[path].encode()[9:]])
    if not inside and f"{path}/" in PAGES:
        start("302 Found", [("Location", f"/een/pad/{path}/")])
        return []
    start("404 Not Found", [("Content-Type", "text/html")])
    return [b'<a href="/een/pad/klantreizen/">Naar de lijst</a><a href="https://elders.example/een/pad/">Elders</a>']


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A catalogue, with its settings beside it."""
    return write(tmp_path / "catalogus", read_tree(BASE))


@pytest.fixture
def redactie(root: Path) -> Redactie:
    """The form of that catalogue."""
    build = Build(root, root, is_preview=True, redactie=True)
    build.settings, _ = settings.load(root, TODAY)
    build.today = TODAY
    build.catalogue, _ = loading.load(root, build.settings, TODAY, drafts=True)
    build.frames["redactie"] = Frame.cut("<title>⟦title⟧</title><meta content='⟦description⟧'>⟦body⟧", Site())
    opened = Redactie(SECRET)
    opened.open(build)
    return opened


def ask(redactie: Redactie, path: str, method: str = "GET", body: bytes = b"", **more: Any) -> Said:
    asked = {"PATH_INFO": path, "REQUEST_METHOD": method, "HTTP_HOST": HOST, "wsgi.input": io.BytesIO(body), **more}
    given: list[Any] = []
    pieces = redactie.before(site, "/een/pad/", HOSTS)(asked, lambda *said: given.append(said))
    text = b"".join(pieces).decode()
    ((status, headers),) = given
    assert len({name.lower() for name, _ in headers}) == len(headers)
    return Said(int(status[:3]), dict(headers), text)


def post(redactie: Redactie, question: Any, path: str = API, **other: Any) -> Said:
    """The question as the page asks it, or with something other; None takes it away."""
    body = question if isinstance(question, bytes) else json.dumps(question).encode()
    right = {"HTTP_ORIGIN": ORIGIN, "CONTENT_TYPE": "application/json", "CONTENT_LENGTH": str(len(body))}
    more = {name: value for name, value in {**right, **other}.items() if value is not None}
    return ask(redactie, path, **{"method": "POST", "body": body, **more})


def writing(root: Path, text: str = "titel: Gekaapt\n") -> dict[str, Any]:
    """A question that would write a journey."""
    return {
        "ask": "save",
        "changed": {JOURNEY: text},
        "was": {JOURNEY: sha256((root / JOURNEY).read_bytes()).hexdigest()},
    }


def test_the_page_of_the_form_stands_behind_the_secret_under_a_strict_policy(redactie: Redactie) -> None:
    page = ask(redactie, f"/{SECRET}/redactie/")
    assert page.status == 200
    assert 'id="redactie"' in page.body
    assert "<noscript>" in page.body
    policy = page.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; ")
    assert "unsafe" not in policy
    assert {"base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"} <= set(policy.split("; "))
    assert page.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["", "/redactie"])
def test_an_address_without_its_last_slash_leads_to_the_page(redactie: Redactie, path: str) -> None:
    moved = ask(redactie, f"/{SECRET}{path}")
    assert (moved.status, moved.headers["Location"]) == (302, f"/{SECRET}{path}/")


def test_the_whole_preview_is_there_behind_the_secret(redactie: Redactie) -> None:
    assert ask(redactie, f"/{SECRET}/").body == PAGES[""]
    moved = ask(redactie, f"/{SECRET}/klantreizen")
    assert (moved.status, moved.headers["Location"]) == (302, f"/{SECRET}/klantreizen/")


def test_a_link_of_the_page_for_what_is_not_found_stays_behind_the_secret(redactie: Redactie) -> None:
    page = ask(redactie, f"/{SECRET}/nergens/")
    assert page.status == 404
    assert f'href="/{SECRET}/klantreizen/"' in page.body
    assert 'href="https://elders.example/een/pad/"' in page.body


def test_a_page_about_a_file_leads_to_its_form(redactie: Redactie) -> None:
    top = f"/{SECRET}/redactie/?open="
    action = ask(redactie, f"/{SECRET}/verbeteringen/verhuislijst/")
    assert f'href="{top}{ACTION}"' in action.body
    assert f'href="/{SECRET}/redactie/?bij={ACTION}"' in action.body
    assert int(action.headers["Content-Length"]) == len(action.body.encode())
    journey = ask(redactie, f"/{SECRET}/klantreizen/verhuizen/").body
    assert f'href="{top}{JOURNEY}"' in journey
    assert "?bij=" not in journey
    of_no_file = ask(redactie, f"/{SECRET}/klantreizen/").body
    assert f'<a href="/{SECRET}/redactie/" class="shell-edit">Maak of wijzig een klantreis</a>' in of_no_file


@pytest.fixture
def page(redactie: Redactie) -> str:
    """The page of a journey of the example, as the preview serves it."""
    body = f"<!--bron {EXAMPLE_JOURNEY}-->{made(example())['klantreizen/schuldhulp-weer-rust/'].body}"

    def preview(asked: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        start("200 OK", [("Content-Type", "text/html")])
        return [body.encode()]

    asked = {"PATH_INFO": f"/{SECRET}/klantreizen/schuldhulp-weer-rust/", "REQUEST_METHOD": "GET", "HTTP_HOST": HOST}
    return b"".join(redactie.before(preview, "/een/pad/", HOSTS)(asked, lambda *said: None)).decode()


def test_each_part_of_a_journey_leads_to_its_own_place_in_the_form(page: str) -> None:
    parts = re.findall(r'<(?:h[34]|li) id="((?:stap|knelpunt|overdracht|kpi|kennisvraag)-[^"]+)"', page)
    links = re.findall(rf'href="/{SECRET}/redactie/\?open={EXAMPLE_JOURNEY}&amp;plek=%23([^"]+)"', page)
    assert parts == links
    assert {one.partition("-")[0] for one in parts} == {"stap", "knelpunt", "overdracht", "kpi", "kennisvraag"}
    space = Workspace(EXAMPLE, of_example(), TODAY)
    found = [answer({"ask": "open", "path": EXAMPLE_JOURNEY, "at": f"#{one}"}, space) for one in parts]
    assert len({one["focus"] for one in found}) == len(parts)
    assert all(f'id="{one["focus"]}"' in one["form"] for one in found)


def test_a_link_to_a_part_says_which(page: str) -> None:
    text = re.sub(r"<[^>]+>", "", page)
    step = "2. Een kennis noemt schuldhulp en ik zoek het op"
    assert f"{step} Wijzig in de redactie: {step}" in text


def test_an_entry_of_a_register_leads_to_its_own_place_in_the_form(redactie: Redactie) -> None:
    top = f'href="/{SECRET}/redactie/?open=registers/organisaties.yml'
    assert f'{top}&amp;plek=%23gemeente"' in ask(redactie, f"/{SECRET}/organisaties/gemeente/").body
    assert f'{top}"' in ask(redactie, f"/{SECRET}/organisaties/").body
    opened = json.loads(post(redactie, {"ask": "open", "path": "registers/organisaties.yml", "at": "#gemeente"}).body)
    assert opened["focus"].startswith("veld-")


@pytest.mark.parametrize("path", PAGES)
def test_without_the_secret_the_preview_is_as_it_was(redactie: Redactie, path: str) -> None:
    assert ask(redactie, f"/een/pad/{path}").body == PAGES[path]


WRONG = [
    *("/redactie/", "/redactie/api", "/een/pad/redactie/", "/een/pad/redactie/api", "//redactie/api", "/"),
    *(f"/{SECRET[:-1]}/redactie/api", f"/{SECRET}0/redactie/api", f"/{SECRET.upper()}/redactie/api"),
    *(f"//{SECRET}/redactie/api", f"/{SECRET}//redactie/api", f"/./{SECRET}/redactie/api", f"{SECRET}x/redactie/api"),
    *(f"/x/../{SECRET}/redactie/api", f"/{SECRET}/../{SECRET}/redactie/api", f"/{SECRET}/x/../redactie/api"),
    *(f"/{SECRET}/redactie/api/", f"/{SECRET}/redactie//api", f"/{SECRET}/redactie/%61pi", f"/{SECRET}/Redactie/api"),
    *(f"/{SECRET}%2fredactie/api", f"/\x00{SECRET}/redactie/api", f"/{SECRET}\x00/redactie/api", f"/é{SECRET}/"),
    *(f"/een/pad/{SECRET}/redactie/api", f"/{SECRET};/redactie/api", f"/{SECRET} /redactie/api", f"\\{SECRET}/"),
]


@pytest.mark.parametrize("path", WRONG)
def test_by_any_other_address_there_is_no_form(redactie: Redactie, root: Path, path: str) -> None:
    before = (root / JOURNEY).read_bytes()
    for said in (ask(redactie, path), post(redactie, writing(root), path)):
        assert said.status == 404
        assert "saved" not in said.body
    assert (root / JOURNEY).read_bytes() == before


@pytest.mark.parametrize("path", ["/", "/redactie/", "//redactie/api", "/redactie/api", "redactie/api"])
def test_a_preview_without_a_secret_has_no_form(root: Path, path: str) -> None:
    nothing = Redactie("")
    assert not nothing
    assert nothing.address("http://127.0.0.1:8000/") == "http://127.0.0.1:8000/"
    assert post(nothing, writing(root), path).status == 404


@pytest.mark.parametrize("path", [f"/{SECRET}/", f"/{SECRET}/redactie/", f"/{SECRET}", API, "/een/pad/"])
def test_who_asks_by_another_name_gets_nothing(redactie: Redactie, root: Path, path: str) -> None:
    """A page of another site can make a browser ask, when its own name leads to this computer."""
    before = (root / JOURNEY).read_bytes()
    for host in ("kwaad.example", "kwaad.example:8000", "127.0.0.1:8001", "127.0.0.1", "", f"{HOST},{HOST}"):
        origin = f"http://{host}"
        assert ask(redactie, path, HTTP_HOST=host).status == 421
        assert post(redactie, writing(root), path, HTTP_HOST=host, HTTP_ORIGIN=origin).status == 421
    assert (root / JOURNEY).read_bytes() == before


OTHER = {
    "another site": ({"HTTP_ORIGIN": "https://kwaad.example"}, 403),
    "no origin": ({"HTTP_ORIGIN": None}, 403),
    "an origin that is nowhere": ({"HTTP_ORIGIN": "null"}, 403),
    "an empty origin": ({"HTTP_ORIGIN": ""}, 403),
    "another port": ({"HTTP_ORIGIN": "http://127.0.0.1:8001"}, 403),
    "another name of ours": ({"HTTP_ORIGIN": "http://localhost:8000"}, 403),
    "https": ({"HTTP_ORIGIN": f"https://{HOST}"}, 403),
    "two origins": ({"HTTP_ORIGIN": f"{ORIGIN},{ORIGIN}"}, 403),
    "an origin with a path": ({"HTTP_ORIGIN": f"{ORIGIN}/"}, 403),
    "a name that begins like ours": ({"HTTP_ORIGIN": f"{ORIGIN}.kwaad.example"}, 403),
    "a question by address": ({"method": "GET"}, 405),
    "looking": ({"method": "HEAD"}, 405),
    "asking what may": ({"method": "OPTIONS"}, 405),
    "putting": ({"method": "PUT"}, 405),
    "deleting": ({"method": "DELETE"}, 405),
    "lower case": ({"method": "post"}, 405),
    "a form": ({"CONTENT_TYPE": "application/x-www-form-urlencoded"}, 415),
    "a form with files": ({"CONTENT_TYPE": "multipart/form-data; boundary=x"}, 415),
    "text": ({"CONTENT_TYPE": "text/plain"}, 415),
    "text that says json": ({"CONTENT_TYPE": "text/plain; application/json"}, 415),
    "json with more": ({"CONTENT_TYPE": "application/json; charset=utf-7"}, 415),
    "no kind": ({"CONTENT_TYPE": None}, 415),
    "no length": ({"CONTENT_LENGTH": None}, 411),
    "an empty length": ({"CONTENT_LENGTH": ""}, 411),
    "less than nothing": ({"CONTENT_LENGTH": "-1"}, 411),
    "a length that is no number": ({"CONTENT_LENGTH": "1e3"}, 411),
    "a number of others": ({"CONTENT_LENGTH": "٣"}, 411),
    "too long": ({"CONTENT_LENGTH": str(MOST + 1)}, 413),
    "far too long": ({"CONTENT_LENGTH": "9" * 5000}, 413),
    "longer than there is": ({"CONTENT_LENGTH": "3999999"}, 400),
}


@pytest.mark.parametrize(("other", "status"), OTHER.values(), ids=OTHER)
def test_a_question_counts_only_as_the_page_itself_asks_it(
    redactie: Redactie, root: Path, other: dict[str, Any], status: int
) -> None:
    before = (root / JOURNEY).read_bytes()
    said = post(redactie, writing(root), **other)
    assert said.status == status
    assert json.loads(said.body)["error"].endswith(".")
    assert (root / JOURNEY).read_bytes() == before
    assert post(redactie, writing(root)).status == 200


NO_JSON = (
    b"",
    b"{",
    b"\xff\xfe",
    b'{"ask": "\xe9"}',
    b"NaN",
    b'{"ask": Infinity}',
    b'{"ask": "\\ud800"}',
    b"[" * 100_000,
)


@pytest.mark.parametrize("body", NO_JSON)
def test_what_is_no_json_in_utf8_is_refused(redactie: Redactie, body: bytes) -> None:
    said = post(redactie, body)
    assert said.status == 400
    assert json.loads(said.body) == {"error": "Deze vraag is niet te lezen. Laad de pagina opnieuw."}


@pytest.mark.parametrize(
    "question", [None, [], "save", 3, {}, {"ask": ["save"]}, {"ask": "verwijder"}, {"ask": "save"}]
)
def test_what_is_no_question_is_answered_in_words(redactie: Redactie, question: Any) -> None:
    said = post(redactie, question)
    assert said.status == 200
    assert set(json.loads(said.body)) <= {"error", "saved"}


def test_the_form_is_asked_what_the_protocol_answers(redactie: Redactie) -> None:
    listed = json.loads(post(redactie, {"ask": "list"}).body)
    assert JOURNEY in [file["path"] for file in listed["files"]]
    opened = json.loads(post(redactie, {"ask": "open", "path": JOURNEY}).body)
    assert opened["path"] == JOURNEY
    for path in ("mkdocs.yml", "../mkdocs.yml", "journeys/../mkdocs.yml", "/etc/passwd"):
        assert list(json.loads(post(redactie, {"ask": "open", "path": path}).body)) == ["error"]


def test_what_is_saved_is_what_is_opened_next(redactie: Redactie, root: Path) -> None:
    """Whoever else changes the files: the form is about those that are there when it asks."""
    opened = json.loads(post(redactie, {"ask": "open", "path": JOURNEY}).body)
    text = (root / JOURNEY).read_text(encoding="utf-8") + "# erbij\n"
    saving = {"ask": "save", "changed": {JOURNEY: text}, "was": opened["was"]}
    assert json.loads(post(redactie, saving).body) == {"saved": [JOURNEY]}
    again = json.loads(post(redactie, {"ask": "open", "path": JOURNEY}).body)
    assert again["was"][JOURNEY] == sha256(text.encode()).hexdigest()
    assert json.loads(post(redactie, saving).body) == {"conflict": [{"path": JOURNEY, "text": text}]}
    write(root, {"journeys/van-buiten.yml": text})
    assert json.loads(post(redactie, {"ask": "open", "path": "journeys/van-buiten.yml"}).body)["form"]


def test_of_two_that_save_at_once_one_wins_and_the_other_hears_it(redactie: Redactie, root: Path) -> None:
    questions = [writing(root, f"titel: {number}\n") for number in range(4)]
    told: list[dict[str, Any]] = []
    ready = Barrier(len(questions))

    def one(question: dict[str, Any]) -> None:
        ready.wait()
        told.append(json.loads(post(redactie, question).body))

    threads = [Thread(target=one, args=(question,)) for question in questions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    written = (root / JOURNEY).read_text(encoding="utf-8")
    lost = {"conflict": [{"path": JOURNEY, "text": written}]}
    assert sorted(told, key=str) == sorted([{"saved": [JOURNEY]}, lost, lost, lost], key=str)


def test_what_goes_wrong_is_told_in_words(redactie: Redactie, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> Any:
        raise ZeroDivisionError("kapot")

    monkeypatch.setattr("catalogue.publish.redactie_server.answer", broken)
    monkeypatch.setattr("catalogue.machine.trouble.keep", lambda _: "")
    said = json.loads(post(redactie, {"ask": "list"}).body)
    assert said == {"error": "Er ging iets mis wat wij niet hadden voorzien."}
    monkeypatch.undo()
    assert "files" in json.loads(post(redactie, {"ask": "list"}).body)


def test_a_form_that_is_not_there_yet_says_so(root: Path) -> None:
    early = Redactie(SECRET)
    page = ask(early, f"/{SECRET}/redactie/")
    assert page.status == 503
    assert json.loads(post(early, writing(root)).body) == {"error": page.body}


@pytest.mark.parametrize("path", ["/een/pad/", "/nergens/", f"/{SECRET}", f"/{SECRET}/", f"/{SECRET}/redactie/", API])
def test_no_page_elsewhere_hears_the_secret(redactie: Redactie, path: str) -> None:
    assert ask(redactie, path).headers["Referrer-Policy"] == "no-referrer"


def test_nobody_keeps_an_answer(redactie: Redactie) -> None:
    for said in (post(redactie, {"ask": "list"}), ask(redactie, API)):
        assert said.headers["Cache-Control"] == "no-store"
        assert said.headers["X-Content-Type-Options"] == "nosniff"
        assert said.headers["Content-Type"] == "application/json"
        assert not [name for name in said.headers if name.lower().startswith("access-control")]


def test_a_site_that_should_have_the_form_is_not_made_without_its_engine(root: Path) -> None:
    build = Build(root, root, settings=Settings(redactie=True))
    with pytest.raises(CannotBuild, match=r"scripts/build\.py"):
        last_steps.publish(build, root / "site", Preview())
