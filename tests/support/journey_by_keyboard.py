"""A whole journey, written from nothing by somebody without a mouse: nine steps, four organisations."""

from keyboard import Keyboard

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


def write(keys: Keyboard) -> None:
    """All of it, on the page of the list."""
    begin(keys)
    for number, (phase, steps) in enumerate(PHASES.items()):
        add_phase(keys, phase, steps)
        for at in range(3 * number, 3 * number + 3):
            fill_step(keys, at)
    add_handovers(keys)
    add_figure(keys)
    say_who(keys)


def count_steps(text: str) -> list[int]:
    """How often each step stands in the text of a file."""
    return [text.count(f"titel: {one}\n") for steps in PHASES.values() for one in steps]


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
    keys.tick("Ja, dat klopt")  # nobody can be recognised
    keys.to("niet ingevuld")  # whether they agreed
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
