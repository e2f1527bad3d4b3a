"""Somebody without a mouse writes a whole journey from nothing, and nothing is found in what came of it."""

from form_host import FormHost
from form_steps import said
from keyboard import Keyboard
from playwright.sync_api import Page, expect
from records import TODAY

from catalogue import loading
from catalogue.reading.findings import Finding

TITLE = "Ik wil thuis kunnen blijven wonen"
PATH = "journeys/ik-wil-thuis-kunnen-blijven-wonen.yml"
RESEARCH = "Interview, 14 september 2026"
KCC, TEAM, LIFTS, OWN = "Klantcontactcentrum", "Wijkteam Noord", "Traplift Oost", "Gemeente Eikenhove"
PHASES = {
    "Ik kom de trap niet meer op": ("Ik val op de trap", "Mijn dochter zoekt hulp", "Ik bel de gemeente"),
    "Ik wacht op een traplift": ("Iemand komt bij mij kijken", "Ik krijg een brief", "Ik wacht op de monteur"),
    "Ik kan weer naar boven": ("De monteur plaatst de lift", "Ik slaap weer boven", "Iemand belt hoe het gaat"),
}
SCORES = (1, 2, 3, 4, 1, 1, 4, 5, 5)
WHO = ("", "", KCC, TEAM, OWN, LIFTS, LIFTS, "", TEAM)
QUOTES = {
    0: "Ik slaap al weken op de bank.",
    4: "Ik las de brief drie keer en wist nog niets.",
    8: "Dat iemand belde, deed mij goed.",
}


def test_a_whole_journey_is_written_by_keyboard_alone(page: Page, host: FormHost) -> None:
    before = found_in(host)
    page.goto(host.url)
    expect(page.get_by_role("heading", name="Werk aan wat er is")).to_be_visible()
    keys = Keyboard(page)
    begin(keys)
    for number, (phase, steps) in enumerate(PHASES.items()):
        add_phase(keys, phase, steps)
        for at in range(3 * number, 3 * number + 3):
            fill_step(keys, at)
    add_handovers(keys)
    keys.tick(RESEARCH)  # of the whole journey
    add_figure(keys)
    say_who(keys)
    keys.press("Control+s")
    keys.wait()
    keys.press("Enter")
    expect(said(page)).to_have_text("Opgeslagen.")
    print(f"\n{keys.keys} toetsen, waarvan {keys.tabs} keer Tab; het verst: {keys.farthest}")
    print(f"{len(keys.waited)} antwoorden, samen {sum(keys.waited):.1f} s, het langste {max(keys.waited):.1f} s")
    assert [one for one in found_in(host) if one not in before] == []
    text = (host.space.root / PATH).read_text("utf-8")
    assert [text.count(f"titel: {one}\n") for steps in PHASES.values() for one in steps] == [1] * 9


def found_in(host: FormHost) -> list[tuple[str, str, str]]:
    """What `scripts/check.py` says of the folder, without where it stands in a file."""
    found: list[Finding] = loading.load(host.space.root, host.space.settings, TODAY, drafts=True)[1]
    return [(one.code, one.path, one.message) for one in found]


def begin(keys: Keyboard) -> None:
    keys.to("Titel")
    keys.type(TITLE)
    keys.press("Enter")
    keys.wait()
    keys.tick("Dewi")
    keys.fill("Probleem", "Mevrouw kan niet meer veilig naar boven.")
    keys.fill("Doel", "Veilig in mijn eigen huis blijven wonen.")


def add_phase(keys: Keyboard, phase: str, steps: tuple[str, ...]) -> None:
    """And its steps as lines of text, one each."""
    keys.unfold("Fase erbij")
    keys.fill("Titel", phase)
    keys.press("Enter")
    keys.wait()
    keys.unfold("Plak uit Word of Excel: stappen")
    keys.to("Regels of een tabel")
    for step in steps:
        keys.type(step)
        keys.press("Enter")
    keys.enter("Bekijk wat u plakt")
    keys.enter("Neem over.")


def fill_step(keys: Keyboard, at: int) -> None:
    if at % 3:
        keys.to(f"{at % 3 + 1} ")
    keys.press("Enter")  # unfolds it
    keys.wait()
    keys.to("nog niet bekend")
    keys.press("ArrowRight", SCORES[at])
    keys.fill("Aantal", "9")
    keys.choose("Zekerheid", "Klanten")
    if at == 0:
        add_research(keys)
    else:
        keys.tick(RESEARCH)
    if WHO[at] in (TEAM, LIFTS) and WHO.index(WHO[at]) == at:
        keys.enter("Nieuw: organisatie")
        keys.fill("Naam", WHO[at])
        keys.choose("Soort", "Zorg" if WHO[at] == TEAM else "Leverancier")
        keys.enter("Voeg toe.")
    elif WHO[at]:
        keys.tick(WHO[at])
    if at in QUOTES:
        keys.unfold("Uitspraak erbij")
        keys.fill("Tekst", QUOTES[at])
        keys.choose("Bron", RESEARCH)
        keys.enter("Voeg toe: uitspraak")


def add_research(keys: Keyboard) -> None:
    keys.enter("Nieuw: onderzoek")
    keys.choose("Methode", "Interview")
    keys.fill("Datum", "14 september 2026")
    keys.fill("Aantal", "9")
    for _ in ("geanonimiseerd", "toestemming"):
        keys.to("niet ingevuld")
        keys.press("ArrowRight")
    keys.enter("Voeg toe.")


def add_handovers(keys: Keyboard) -> None:
    for van, naar, wijze in ((KCC, TEAM, "Warm"), (TEAM, LIFTS, "Koud")):
        keys.unfold("Overdracht erbij")
        keys.choose("Van", van)
        keys.choose("Naar", naar)
        keys.choose("Wijze", wijze)
        keys.choose("Eigenaar in de tussentijd", van)
        keys.enter("Voeg toe: overdracht")


def add_figure(keys: Keyboard) -> None:
    keys.unfold("KPI erbij")
    keys.fill("Naam", "Dagen tot de lift er is")
    keys.choose("Perspectief", "Klant")
    keys.fill("Wat de klant eraan heeft", "Ik weet wanneer ik weer naar boven kan.")
    keys.fill("Eenheid", "dagen")
    keys.choose("Richting", "Lager")
    keys.tick(TEAM)
    keys.enter("Voeg toe: KPI")


def say_who(keys: Keyboard) -> None:
    keys.choose("Organisatie", TEAM)
    keys.fill("Rol", "Teamleider wijkteam")
    keys.tick(LIFTS)
    keys.tick(TEAM)
