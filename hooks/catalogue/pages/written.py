"""The pages that are written by hand, as far as they stand in the menu: docs/<name>.md."""

from catalogue.pages.making.page import WrittenPage

HOE = (
    WrittenPage(name="meedoen", title="Hoe u meedoet", menu="Meedoen", may_go=True),
    WrittenPage(
        name="klantreis-in-een-kwartier", title="Een klantreis maken in een kwartier", menu="Meedoen", may_go=True
    ),
    WrittenPage(name="verbetering-bijhouden", title="Een verbetering bijhouden", menu="Meedoen", may_go=True),
    WrittenPage(name="van-interview-naar-klantreis", title="Van interview naar klantreis", menu="Meedoen", may_go=True),
    WrittenPage(name="een-ochtend-aan-tafel", title="Een ochtend aan tafel", menu="Meedoen", may_go=True),
)
"""How somebody takes part, and does that step by step."""
MEEDOEN = (
    WrittenPage(name="beoordelen", title="Een voorstel beoordelen", menu="Meedoen", may_go=True),
    WrittenPage(name="persoonsgegevens-in-git", title="Er staat iets persoonlijks in Git", menu="Meedoen", may_go=True),
    WrittenPage(name="overnemen", title="Zelf een catalogus beginnen", menu="Meedoen", of_program=True),
)
OVER = (
    WrittenPage(name="over", title="Over deze catalogus", menu="Over"),
    WrittenPage(name="woordenlijst", title="Woordenlijst", menu="Over", may_go=True),
    WrittenPage(name="snelheid", title="Hoe snel het is", menu="Over", of_program=True),
    WrittenPage(name="toegankelijkheid", title="Toegankelijkheid", menu="Over"),
    WrittenPage(name="privacy", title="Privacy", menu="Over"),
)
