"""Which thing is meant by a name that somebody types."""

from difflib import get_close_matches

from catalogue.editor.content import Content, Thing, things
from catalogue.reading.findings import shown
from catalogue.words.hints import LONGEST

_MOST = 5


def found(content: Content, typed: str) -> Thing:
    """The one thing of this name: `kcc`, `organisaties/kcc`, `verhuizen#bellen`, `journeys/verhuizen.yml`.

    Raises ValueError, in Dutch, with the choices when there are more and with what looks like it when there is none.
    """
    name = typed.strip().removesuffix(".yml")
    known = list(things(content))
    those = [one for one in known if name in (one.name, one.full_name)]
    if len(those) == 1:
        return those[0]
    if those:
        choices = "".join(f"\n  {one.full_name}" for one in those)
        raise ValueError(f"'{shown(name)}' is de naam van meer dan één ding. Kies er een:{choices}")
    raise ValueError(f"'{shown(name)}' bestaat niet.{_near(name, known)}")


def _near(name: str, known: list[Thing]) -> str:
    """What has the same last part, begins with it, or looks like the name."""
    if len(name) > LONGEST:
        return ""
    tail = name.rpartition("/")[2].rpartition("#")[2]
    same = [one.full_name for one in known if one.id == tail]
    begun = [one.full_name for one in known if tail and one.id.startswith(tail)]
    names = {text: one.full_name for one in known for text in (one.id, one.name)}
    like = [names[text] for text in get_close_matches(name.rpartition("/")[2], list(names), n=_MOST)]
    near = list(dict.fromkeys((*same, *begun, *like)))[:_MOST]
    return " Bedoelt u een van deze?" + "".join(f"\n  {one}" for one in near) if near else ""
