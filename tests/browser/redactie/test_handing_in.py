"""Somebody hands in what was changed in the form of a published site: at each forge, in a folder, as a file."""

import io
import re
import shutil
import time
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from axe import NARROW, WIDE, look, ready, violations
from example import of_example
from forges.fake import EDITOR, KEY, Forge
from forges.forgejo import Forgejo
from forges.github import GitHub
from forges.gitlab import APP_ID, GitLab
from form_host import FormHost, form_host
from form_steps import window
from playwright.sync_api import Locator, Page, expect
from small_catalogue import BASE

from catalogue.model.forge import Inleveren
from catalogue.reading.folder import FOLDERS

JOURNEY = "journeys/verhuizen.yml"
ACTION = "improvements/verhuislijst.yml"
FORGES = [GitHub, GitLab, Forgejo]
BRANCH = "redactie-verhuizen"
REASON = "Uit het klantpanel van *november*"


@pytest.fixture
def files() -> dict[str, bytes]:
    """What the forge has: what the site was made of."""
    found = (path for folder in FOLDERS for path in (BASE / folder).rglob("*") if path.is_file())
    return {path.relative_to(BASE).as_posix(): path.read_bytes() for path in found}


@pytest.fixture
def sites(tmp_path: Path, files: dict[str, bytes]) -> Iterator["Sites"]:
    with ExitStack() as stack:
        opened = Sites(tmp_path / "root", files, stack)
        yield opened
    for forge in opened.forges:
        assert forge.wrong == []


class Sites:
    """Opens published sites, each with its forge; what a forge is asked wrongly fails the test."""

    def __init__(self, root: Path, files: dict[str, bytes], stack: ExitStack) -> None:
        self.root, self.files, self.stack = shutil.copytree(BASE, root), files, stack
        self.forges: list[Forge] = []

    def open(self, kind: type[Forge] | None, **more: str) -> tuple[FormHost, Forge]:
        folder = f"{more['map']}/" if "map" in more else ""
        there = {f"{folder}{path}": data for path, data in self.files.items()}
        forge = self.stack.enter_context((kind or GitHub)(there).running())
        self.forges.append(forge)
        door = {"soort": forge.kind, "url": forge.url, **more}
        place = Inleveren.model_validate(door) if kind else None
        settings = of_example().model_copy(update={"inleveren": place})
        return self.stack.enter_context(form_host(self.root, settings)), forge


@pytest.fixture(autouse=True)
def _key_is_nowhere(page: Page) -> Iterator[None]:
    """Not said, and not kept."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    yield
    assert [one for one in said if KEY in one] == []
    kept = page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.href, history.state])"
    )
    assert KEY not in kept


def change(page: Page, host: FormHost, title: str = "Ik wil rust") -> None:
    page.goto(f"{host.url}?open={JOURNEY}")
    page.locator("#veld-titel").fill(title)
    page.locator("#veld-titel").press("Tab")
    expect(page.locator("#red-opslaan")).to_be_enabled()
    expect(page.locator("#redactie")).to_have_attribute("data-bezig", "0")


def begin(page: Page, host: FormHost) -> Locator:
    """Change something, and open the window."""
    change(page, host)
    page.get_by_role("button", name="Inleveren…").click()
    expect(window(page)).to_contain_text("Titel van ‘Ik wil verhuizen zonder gedoe’ naar ‘Ik wil rust’")
    return window(page)


def hand_in(page: Page, host: FormHost, key: str = KEY) -> Locator:
    opened = begin(page, host)
    opened.get_by_label("Waarom wijzigt u dit?").fill(REASON)
    opened.get_by_label("Uw sleutel").fill(key)
    opened.get_by_role("button", name="Lever in").click()
    return opened


def ours(files: dict[str, bytes]) -> bytes:
    return files[JOURNEY].replace(b"Ik wil verhuizen zonder gedoe", b"Ik wil rust", 1)


def fault(page: Page) -> Locator:
    return page.locator("#red-inleveren-fout")


def draft(page: Page) -> str:
    return str(page.evaluate("JSON.stringify({...localStorage})"))


LINES = {
    "github": [
        "GET /api/v3/repos/eikenhove/klantreizen",
        "GET /api/v3/repos/eikenhove/klantreizen/git/ref/heads/main",
        f"GET /api/v3/repos/eikenhove/klantreizen/contents/{JOURNEY}",
        "GET /api/v3/repos/eikenhove/klantreizen/git/commits/BASE",
        "POST /api/v3/repos/eikenhove/klantreizen/git/trees",
        "POST /api/v3/repos/eikenhove/klantreizen/git/commits",
        "POST /api/v3/repos/eikenhove/klantreizen/git/refs",
        "POST /api/v3/repos/eikenhove/klantreizen/pulls",
    ],
    "gitlab": [
        "GET /api/v4/projects/eikenhove%2Fklantreizen",
        "GET /api/v4/projects/eikenhove%2Fklantreizen/repository/branches/main",
        f"GET /api/v4/projects/eikenhove%2Fklantreizen/repository/files/{JOURNEY.replace('/', '%2F')}/raw",
        "POST /api/v4/projects/eikenhove%2Fklantreizen/repository/commits",
        "POST /api/v4/projects/eikenhove%2Fklantreizen/merge_requests",
    ],
    "forgejo": [
        "GET /api/v1/repos/eikenhove/klantreizen",
        "GET /api/v1/repos/eikenhove/klantreizen/branches/main",
        f"GET /api/v1/repos/eikenhove/klantreizen/contents/{JOURNEY}",
        "POST /api/v1/repos/eikenhove/klantreizen/contents",
        "POST /api/v1/repos/eikenhove/klantreizen/pulls",
    ],
}


@pytest.mark.parametrize("kind", FORGES, ids=lambda kind: kind.kind)
def test_a_change_becomes_a_proposal_at_the_forge(
    page: Page, sites: Sites, files: dict[str, bytes], kind: type[Forge]
) -> None:
    host, forge = sites.open(kind)
    hand_in(page, host)
    link = window(page).get_by_role("link", name="Bekijk uw voorstel")
    expect(link).to_be_focused()
    assert (link.get_attribute("href") or "").startswith(f"{forge.url}/")
    (proposal,) = forge.proposals
    assert proposal["title"] == REASON
    assert proposal["text"].startswith(r"Uit het klantpanel van \*november\*")
    assert "\n- Titel van ‘Ik wil verhuizen zonder gedoe’ naar ‘Ik wil rust’." in proposal["text"]
    assert proposal["files"] == {**files, JOURNEY: ours(files)}
    assert [re.sub("[0-9a-f]{40}", "BASE", line) for line in forge.asked] == LINES[forge.kind]
    assert list(forge.branches) == ["main", BRANCH]
    assert forge.branches["main"] == files
    window(page).get_by_role("button", name="Sluit").click()
    expect(page.locator("#veld-titel")).to_have_value("Ik wil verhuizen zonder gedoe")
    expect(page.locator("#red-opslaan")).to_be_disabled()
    assert draft(page) == "{}"


@pytest.mark.parametrize("kind", FORGES, ids=lambda kind: kind.kind)
def test_several_files_and_a_new_one_are_one_proposal(
    page: Page, sites: Sites, files: dict[str, bytes], kind: type[Forge]
) -> None:
    host, forge = sites.open(kind, map="een/site")
    page.goto(f"{host.url}?open={ACTION}")
    page.locator("#veld-titel").fill("Meteen bellen ☎")
    page.locator("#veld-titel").press("Tab")
    expect(page.locator("#red-opslaan")).to_be_enabled()
    page.get_by_role("button", name="Naar de lijst").click()
    page.locator("#red-naam").fill("Ik wil een parkeervergunning")
    page.locator("#red-naam").press("Enter")
    expect(page.locator("#red-titel")).to_have_text("Ik wil een parkeervergunning")
    page.get_by_role("button", name="Inleveren…").click()
    opened = window(page)
    expect(opened).to_contain_text("Nieuw: klantreis ‘Ik wil een parkeervergunning’.")
    expect(opened.get_by_label("Op een pagina van")).to_be_hidden()
    opened.get_by_label("Uw sleutel").fill(KEY)
    opened.get_by_role("button", name="Lever in").click()
    expect(window(page).get_by_role("link", name="Bekijk uw voorstel")).to_be_visible()
    (proposal,) = forge.proposals
    there = {path.removeprefix("een/site/"): data for path, data in proposal["files"].items()}
    changed = {path for path, data in there.items() if data != files.get(path)}
    assert ACTION in changed
    assert "journeys/ik-wil-een-parkeervergunning.yml" in changed
    assert "Meteen bellen ☎".encode() in there[ACTION]
    assert all(path.startswith("een/site/") for path in proposal["files"])
    assert proposal["title"].startswith("Titel van ‘")


@pytest.mark.parametrize("kind", FORGES, ids=lambda kind: kind.kind)
def test_who_may_not_write_in_the_project_gets_a_copy_first(
    page: Page, sites: Sites, files: dict[str, bytes], kind: type[Forge]
) -> None:
    host, forge = sites.open(kind)
    forge.may_write = False
    if hasattr(forge, "not_there_yet"):
        forge.not_there_yet = 2
    hand_in(page, host)
    expect(window(page).get_by_role("link", name="Bekijk uw voorstel")).to_be_visible()
    (proposal,) = forge.proposals
    assert proposal["files"][JOURNEY] == ours(files)
    assert list(forge.branches) == ["main"]
    assert forge.fork
    assert BRANCH in forge.fork


@pytest.mark.parametrize("is_gitea", [False, True], ids=["forgejo", "gitea"])
def test_a_copy_of_before_is_brought_up_to_date_first(page: Page, sites: Sites, is_gitea: bool) -> None:
    host, forge = sites.open(Forgejo)
    assert isinstance(forge, Forgejo)
    forge.may_write, forge.had_a_fork, forge.fork_head, forge.is_gitea = False, True, "an older commit", is_gitea
    hand_in(page, host)
    expect(window(page).get_by_role("link", name="Bekijk uw voorstel")).to_be_visible()
    assert forge.proposals[0]["head"] == f"{EDITOR}:{BRANCH}"


def test_a_copy_that_gitlab_made_before_is_used_again(page: Page, sites: Sites) -> None:
    host, forge = sites.open(GitLab)
    forge.may_write, forge.fork = False, {"main": {}}
    hand_in(page, host)
    expect(window(page).get_by_role("link", name="Bekijk uw voorstel")).to_be_visible()
    assert not [line for line in forge.asked if line.endswith("/fork")]


@pytest.mark.parametrize("kind", FORGES, ids=lambda kind: kind.kind)
def test_a_name_that_is_taken_is_left_alone(page: Page, sites: Sites, kind: type[Forge]) -> None:
    host, forge = sites.open(kind)
    taken = {BRANCH: {}, f"{BRANCH}-2": {}}
    forge.branches.update(taken)
    hand_in(page, host)
    expect(window(page).get_by_role("link", name="Bekijk uw voorstel")).to_be_visible()
    assert list(forge.branches) == ["main", *taken, f"{BRANCH}-3"]
    assert {name: forge.branches[name] for name in taken} == taken


@pytest.mark.parametrize("kind", FORGES, ids=lambda kind: kind.kind)
def test_what_somebody_else_changed_meanwhile_is_shown_and_not_written_over(
    page: Page, sites: Sites, files: dict[str, bytes], kind: type[Forge]
) -> None:
    host, forge = sites.open(kind)
    theirs = files[JOURNEY].replace(b"Ik wil verhuizen zonder gedoe", b"Ik wil slapen", 1)
    forge.branches["main"][JOURNEY] = forge.files[JOURNEY] = theirs
    if isinstance(forge, GitHub):
        for tree in forge.made.values():
            tree[JOURNEY] = theirs
    hand_in(page, host)
    opened = page.get_by_role("dialog", name="Iemand anders was u voor")
    with page.expect_download() as waiting:
        opened.get_by_role("button", name="Bewaar mijn versie als bestand").click()
    assert waiting.value.path().read_bytes() == ours(files)
    assert list(forge.branches) == ["main"]
    assert not [line for line in forge.asked if line.startswith("POST")]
    opened.get_by_role("button", name="Neem de andere versie over").click()
    expect(page.locator("#veld-titel")).to_have_value("Ik wil slapen")
    page.locator("#veld-titel").fill("Ik wil goed slapen")
    page.locator("#veld-titel").press("Tab")
    expect(page.locator("#redactie")).to_have_attribute("data-bezig", "0")
    page.get_by_role("button", name="Inleveren…").click()
    expect(window(page)).to_contain_text("U bent aangemeld")
    window(page).get_by_role("button", name="Lever in").click()
    expect(window(page).get_by_role("link", name="Bekijk uw voorstel")).to_be_visible()
    assert forge.proposals[0]["files"][JOURNEY] == theirs.replace(b"Ik wil slapen", b"Ik wil goed slapen", 1)


def test_what_is_at_the_forge_already_is_not_handed_in(page: Page, sites: Sites, files: dict[str, bytes]) -> None:
    host, forge = sites.open(GitHub)
    forge.branches["main"][JOURNEY] = ours(files)
    hand_in(page, host)
    expect(fault(page)).to_contain_text("staat zo al bij GitHub")
    assert forge.proposals == []


WRITES, PROPOSES = "POST .*/(trees|commits|contents)$", "POST .*/(pulls|merge_requests)$"
REFUSALS: dict[tuple[str, int | None], str] = {
    (WRITES, 403): "Heeft hij de rechten die bij de sleutel staan?",
    ("GET .*klantreizen$", 404): "kent het project eikenhove/klantreizen niet",
    ("GET .*/main$", 404): "heeft geen tak main",
    ("GET", 429): "krijgt te veel vragen. Probeer het over een kwartier opnieuw.",
    (WRITES, 502): "heeft een storing",
    (WRITES, 422): "en zegt: ‘refused’",
    ("GET", None): "is niet te bereiken",
    (PROPOSES, None): "is niet te bereiken",
    (PROPOSES, 403): "Heeft hij de rechten",
}
"""What is asked and the status of the answer (None: the line breaks), and the sentence that an editor reads."""


@pytest.mark.parametrize("kind", FORGES, ids=lambda kind: kind.kind)
def test_each_refusal_is_one_clear_sentence_and_nothing_is_lost(page: Page, sites: Sites, kind: type[Forge]) -> None:
    host, forge = sites.open(kind)
    opened = begin(page, host)
    field, press = opened.get_by_label("Uw sleutel"), opened.get_by_role("button", name="Lever in")
    before = draft(page)
    for (form, status), sentence in REFUSALS.items():
        if status is None:
            forge.drop(form)
        else:
            forge.refuse(form, status)
        field.fill(KEY)
        press.click()
        expect(fault(page)).to_contain_text(sentence)
        expect(fault(page)).to_contain_text("Wat u invulde, staat nog in deze browser.")
        assert draft(page) == before
        assert list(forge.branches) == ["main"], sentence
        forge.refusals.clear()
    field.fill("een-oude-sleutel")
    press.click()
    expect(fault(page)).to_contain_text("neemt uw sleutel niet aan")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill(KEY)
    press.click()
    expect(window(page).get_by_role("link", name="Bekijk uw voorstel")).to_be_visible()
    assert len(forge.proposals) == 1


def test_a_limit_says_when_it_may_again(page: Page, sites: Sites) -> None:
    host, forge = sites.open(GitHub)
    forge.refuse(
        "GET",
        403,
        {"message": "API rate limit exceeded"},
        X_RateLimit_Remaining="0",
        X_RateLimit_Reset=str(int(time.time()) + 600),
    )
    hand_in(page, host)
    expect(fault(page)).to_have_text(
        re.compile(r"GitHub krijgt te veel vragen\. Probeer het na \d\d\.\d\d uur opnieuw\.")
    )


def test_what_is_changed_while_it_is_handed_in_is_not_lost(page: Page, sites: Sites, files: dict[str, bytes]) -> None:
    host, forge = sites.open(GitHub)
    with forge.turn:
        hand_in(page, host)
        expect(window(page)).to_contain_text("Wij kijken of iemand anders intussen iets wijzigde")
        page.keyboard.press("Escape")
        page.locator("#veld-titel").fill("Ik wil meer rust")
        page.locator("#veld-titel").press("Tab")
        expect(page.locator("#redactie")).to_have_attribute("data-bezig", "0")
    expect(window(page).get_by_role("link", name="Bekijk uw voorstel")).to_be_visible()
    assert forge.proposals[0]["files"][JOURNEY] == ours(files)
    assert "Ik wil meer rust" in draft(page)
    window(page).get_by_role("button", name="Sluit").click()
    expect(page.locator("#veld-titel")).to_have_value("Ik wil meer rust")


def test_what_was_not_taken_over_is_still_there_after_it_was_handed_in(page: Page, sites: Sites) -> None:
    host, forge = sites.open(GitHub)
    page.goto(f"{host.url}?open={JOURNEY}&plek=volume_per_jaar")
    page.locator("#veld-titel").fill("Ik wil rust")
    page.locator("#veld-titel").press("Tab")
    expect(page.locator("#red-opslaan")).to_be_enabled()
    page.locator("#veld-volume_per_jaar").fill("heel veel")
    page.locator("#veld-volume_per_jaar").press("Tab")
    expect(page.locator("#veld-volume_per_jaar-fout")).to_contain_text("heel getal")
    page.locator("#red-opslaan").click()
    window(page).get_by_label("Uw sleutel").fill(KEY)
    window(page).get_by_role("button", name="Lever in").click()
    window(page).get_by_role("button", name="Sluit").click()
    expect(page.locator("#veld-titel")).to_have_value("Ik wil verhuizen zonder gedoe")
    expect(page.locator("#veld-volume_per_jaar")).to_have_value("heel veel")
    assert len(forge.proposals) == 1


def test_without_a_key_nothing_is_asked(page: Page, sites: Sites) -> None:
    host, forge = sites.open(GitHub)
    hand_in(page, host, "  ")
    expect(fault(page)).to_contain_text("Vul uw sleutel voor GitHub in.")
    expect(window(page).get_by_label("Uw sleutel")).to_be_focused()
    assert forge.asked == []


def test_a_key_is_known_until_the_page_is_left_and_stands_nowhere(page: Page, sites: Sites) -> None:
    host, forge = sites.open(GitHub)
    hand_in(page, host)
    window(page).get_by_role("button", name="Sluit").click()
    assert KEY not in page.evaluate("[...document.querySelectorAll('input')].map(one => one.value).join()")
    opened = begin(page, host)  # the page is opened anew
    expect(opened.get_by_label("Uw sleutel")).to_have_value("")
    assert len(forge.proposals) == 1


def test_somebody_signs_in_at_gitlab_without_a_key(page: Page, sites: Sites) -> None:
    host, forge = sites.open(GitLab, app_id=APP_ID)
    opened = begin(page, host)
    later = "<link rel=icon href='data:,'>Nog even niet"
    page.context.route(
        re.compile("/oauth/authorize"), lambda route: route.fulfill(body=later, content_type="text/html"), times=1
    )
    with page.expect_popup() as popup:
        opened.get_by_role("button", name="Meld u aan bij GitLab").click()
    popup.value.close()  # somebody thinks again
    with page.expect_popup() as popup:
        opened.get_by_role("button", name="Meld u aan bij GitLab").click()
    expect(opened).to_contain_text("U bent aangemeld")
    if not popup.value.is_closed():
        popup.value.wait_for_event("close")
    expect(opened.get_by_role("button", name="Lever in")).to_be_focused()
    opened.get_by_role("button", name="Lever in").click()
    expect(window(page).get_by_role("link", name="Bekijk uw voorstel")).to_be_visible()
    assert len(forge.proposals) == 1
    assert forge.asked[:2] == ["GET /oauth/authorize", "POST /oauth/token"]


def test_who_does_not_sign_in_hears_so(page: Page, sites: Sites) -> None:
    host, forge = sites.open(GitLab, app_id=APP_ID)
    assert isinstance(forge, GitLab)
    forge.says_no = True
    opened = begin(page, host)
    opened.get_by_role("button", name="Meld u aan bij GitLab").click()
    expect(fault(page)).to_contain_text("GitLab heeft u niet aangemeld.")


def test_an_app_that_is_another_says_so(page: Page, sites: Sites) -> None:
    host, forge = sites.open(GitLab, app_id=APP_ID)
    forge.refuse("POST /oauth/token", 401, {"error": "invalid_client"})
    opened = begin(page, host)
    opened.get_by_role("button", name="Meld u aan bij GitLab").click()
    expect(fault(page)).to_contain_text("GitLab heeft u niet aangemeld.")


@pytest.mark.parametrize("kind", FORGES, ids=lambda kind: kind.kind)
def test_one_new_file_goes_to_the_forges_own_page(page: Page, sites: Sites, kind: type[Forge]) -> None:
    host, forge = sites.open(kind)
    seen: list[str] = []
    page.context.route(
        re.compile(f"^{forge.web}/(?!api)"), lambda route: (seen.append(route.request.url), route.fulfill(body="ok"))
    )
    page.goto(host.url)
    page.locator("#red-naam").fill("Ik wil een parkeervergunning")
    page.locator("#red-naam").press("Enter")
    expect(page.locator("#red-titel")).to_have_text("Ik wil een parkeervergunning")
    page.locator("#red-opslaan").click()
    paths = [name.partition(":")[2] for name in page.evaluate("Object.keys(localStorage)")]
    assert len(paths) == 1
    window(page).get_by_label("Op een pagina van").check()
    with page.expect_popup() as popup:
        window(page).get_by_role("button", name="Ga naar die pagina").click()
    popup.value.wait_for_load_state()
    expect(window(page)).to_contain_text("blijft hier staan tot u het wist")
    name, content = ("file_name", "content") if kind is GitLab else ("filename", "value")
    given = page.evaluate("url => Object.fromEntries(new URL(url).searchParams)", seen[0])
    assert given[name] == paths[0]
    assert given[content].startswith("#") or "titel: Ik wil een parkeervergunning" in given[content]
    assert seen[0].startswith(
        f"{forge.url}/{ {'github': 'new', 'gitlab': '-/new', 'forgejo': '_new'}[kind.kind] }/main?"
    )
    assert len(seen[0]) <= 7_500
    assert paths[0] in draft(page)


FOLDER = "async () => (await navigator.storage.getDirectory()).getDirectoryHandle('mijn map', {create: true})"
WRITE = """async files => {
    const root = await showDirectoryPicker();
    for (const [path, text] of Object.entries(files)) {
        const [folder, name] = path.split('/');
        const holder = await root.getDirectoryHandle(folder, {create: true});
        const writer = await (await holder.getFileHandle(name, {create: true})).createWritable();
        await writer.write(text);
        await writer.close();
    }
}"""
READ = """async path => {
    const [folder, name] = path.split('/');
    const holder = await (await showDirectoryPicker()).getDirectoryHandle(folder);
    return (await (await holder.getFileHandle(name)).getFile()).text();
}"""


def in_a_folder(page: Page) -> None:
    """The folder that somebody chooses is one of the browser's own: it answers as one of the computer does."""
    page.add_init_script(f"window.showDirectoryPicker = {FOLDER}")


def put(page: Page, files: dict[str, bytes]) -> None:
    page.evaluate(WRITE, {path: data.decode() for path, data in files.items() if path.count("/") == 1})


def stored(page: Page, path: str) -> str:
    return str(page.evaluate(READ, path))


def test_a_change_is_written_in_a_folder_of_this_computer(page: Page, sites: Sites, files: dict[str, bytes]) -> None:
    host, forge = sites.open(None)
    in_a_folder(page)
    opened = begin(page, host)
    put(page, files)
    opened.get_by_label("In de map op deze computer waarin de catalogus staat").check()
    opened.get_by_role("button", name="Kies de map").click()
    expect(window(page)).to_contain_text("Het bestand staat in de map mijn map.")
    assert stored(page, JOURNEY).encode() == ours(files)
    assert forge.asked == []
    window(page).get_by_role("button", name="Sluit").click()
    assert draft(page) == "{}"


def test_a_folder_without_a_catalogue_is_not_written_in(page: Page, sites: Sites, files: dict[str, bytes]) -> None:
    host, _ = sites.open(None)
    in_a_folder(page)
    opened = begin(page, host)
    opened.get_by_label("In de map op deze computer waarin de catalogus staat").check()
    opened.get_by_role("button", name="Kies de map").click()
    expect(fault(page)).to_contain_text("In de map mijn map staat geen catalogus.")
    put(page, {**files, JOURNEY: files[JOURNEY] + b"# van een ander\n"})
    opened.get_by_role("button", name="Kies de map").click()
    expect(page.get_by_role("dialog", name="Iemand anders was u voor")).to_be_visible()
    assert stored(page, JOURNEY).endswith("# van een ander\n")


def test_who_chooses_no_folder_loses_nothing(page: Page, sites: Sites) -> None:
    host, _ = sites.open(None)
    page.add_init_script("window.showDirectoryPicker = async () => { throw new DOMException('', 'AbortError'); }")
    opened = begin(page, host)
    opened.get_by_label("In de map op deze computer waarin de catalogus staat").check()
    opened.get_by_role("button", name="Kies de map").click()
    expect(fault(page)).to_contain_text("U koos geen map.")


def test_one_file_is_downloaded_as_it_is_and_several_with_their_folders(
    page: Page, sites: Sites, files: dict[str, bytes]
) -> None:
    host, forge = sites.open(None)
    opened = begin(page, host)
    expect(opened).to_contain_text("Team Dienstverlening")
    opened.get_by_label("Als bestand").check()
    with page.expect_download() as one:
        opened.get_by_role("button", name="Download").click()
    assert one.value.suggested_filename == "verhuizen.yml"
    assert one.value.path().read_bytes() == ours(files)
    opened.get_by_role("button", name="Sluit").click()
    page.goto(f"{host.url}?open={ACTION}")
    page.locator("#veld-titel").fill("Meteen bellen ☎")
    page.locator("#veld-titel").press("Tab")
    expect(page.locator("#redactie")).to_have_attribute("data-bezig", "0")
    page.locator("#red-opslaan").click()
    window(page).get_by_label("Als bestand").check()
    with page.expect_download() as several:
        window(page).get_by_role("button", name="Download").click()
    assert several.value.suggested_filename == "klantreizen.zip"
    with zipfile.ZipFile(io.BytesIO(several.value.path().read_bytes())) as archive:
        assert archive.testzip() is None
        assert archive.read(JOURNEY) == ours(files)
        assert "Meteen bellen ☎".encode() in archive.read(ACTION)
        assert set(archive.namelist()) == {JOURNEY, ACTION}
    assert JOURNEY in draft(page)
    assert forge.asked == []


def test_without_a_place_to_hand_in_the_other_doors_are_there(page: Page, sites: Sites) -> None:
    host, _ = sites.open(None)
    opened = begin(page, host)
    expect(opened.get_by_label("Als voorstel")).to_have_count(0)
    expect(opened.get_by_label("In de map op deze computer waarin de catalogus staat")).to_be_visible()
    expect(opened.get_by_label("Als bestand")).to_be_visible()
    assert "connect-src 'self';" in host.policy


def test_a_browser_that_cannot_choose_a_folder_is_not_offered_one(page: Page, sites: Sites) -> None:
    host, _ = sites.open(GitHub)
    page.add_init_script("delete window.showDirectoryPicker")
    opened = begin(page, host)
    expect(opened.get_by_label("In de map op deze computer waarin de catalogus staat")).to_be_hidden()
    expect(opened.get_by_label("Als voorstel bij GitHub")).to_be_checked()


@pytest.mark.parametrize("kind", [*FORGES, None], ids=lambda kind: kind.kind if kind else "none")
def test_axe_finds_nothing_in_the_window(page: Page, sites: Sites, kind: type[Forge] | None) -> None:
    """The page with a window over it is looked at in test_form.py; here what stands in it for each way to hand in."""
    host, _ = sites.open(kind, **({"app_id": APP_ID} if kind is GitLab else {}))
    opened = begin(page, host)
    ready(page)
    for size in (WIDE, NARROW):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        for door in opened.get_by_role("radio").all():
            if door.is_visible():
                door.check()
                assert violations(page, within="dialog[open]") == []
                assert look(page, "scrollsSideways") == []
                assert look(page, "cutOff") == []


def test_it_is_handed_in_by_keyboard_alone(page: Page, sites: Sites) -> None:
    host, forge = sites.open(GitHub)
    change(page, host)
    page.locator("#red-opslaan").focus()
    page.keyboard.press("Enter")
    expect(window(page).get_by_role("radio", name="Als voorstel bij GitHub")).to_be_focused()
    page.keyboard.press("Tab")
    expect(window(page).get_by_label("Waarom wijzigt u dit?")).to_be_focused()
    page.keyboard.type("Zo zeggen klanten het")
    page.keyboard.press("Tab")
    expect(window(page).get_by_label("Uw sleutel")).to_be_focused()
    page.keyboard.type(KEY)
    page.keyboard.press("Enter")
    expect(window(page).get_by_role("link", name="Bekijk uw voorstel")).to_be_focused()
    page.keyboard.press("Escape")
    expect(window(page)).to_have_count(0)
    assert forge.proposals[0]["title"] == "Zo zeggen klanten het"
    assert page.evaluate("document.activeElement !== document.body")


def test_the_window_that_is_left_gives_the_focus_back(page: Page, sites: Sites) -> None:
    host, _ = sites.open(GitHub)
    begin(page, host)
    page.keyboard.press("Escape")
    expect(page.locator("#red-opslaan")).to_be_focused()


def test_nothing_is_asked_of_the_forge_before_somebody_hands_in(page: Page, sites: Sites) -> None:
    host, forge = sites.open(GitHub)
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    begin(page, host)
    page.keyboard.press("Escape")
    assert hosts == {host.url.split("/")[2]}
    assert forge.asked == []
