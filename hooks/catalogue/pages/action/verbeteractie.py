"""The page of an action: from the words of the customer to what it changed."""

from catalogue.data import linked_data
from catalogue.figures import overviews
from catalogue.figures.progress import doorlooptijd
from catalogue.figures.weight import prioriteit
from catalogue.model import Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.model.improvement import Effect
from catalogue.pages.action import page
from catalogue.pages.drawing import charts, story
from catalogue.pages.making.maker import View


def view(actie: Verbeteractie, catalogue: Catalogue) -> View:
    """An action with everything derived from it."""
    return {
        "actie": actie,
        "plekken": page.places(actie, catalogue),
        "kans": page.opportunity(actie, catalogue),
        "momenten": page.moments(actie),
        "stil": (catalogue.today - actie.stand.datum).days,
        "effecten": [(item, _chart(item.effect)) for item in overviews.effects(actie, catalogue)],
        "belofte": page.promise(actie, catalogue.today),
        "prioriteit": prioriteit(actie, catalogue),
        "doorlooptijd": doorlooptijd(actie, catalogue.today),
        "verhaal": story.of(f"improvements/{actie.id}.md", catalogue),
        "gegevens": linked_data.action(actie, catalogue),
    }


def _chart(effect: Effect) -> charts.Chart | None:
    before = (effect.nulmeting,) if effect.nulmeting else ()
    measured = [(meting.datum, meting.waarde) for meting in (*before, *effect.metingen)]
    return charts.series(measured, effect.doel) if measured else None
