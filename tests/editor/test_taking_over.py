"""A journey of another catalogue taken over: the same record comes out, nothing of one's own changes, text is text."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import every_field
import pytest
import yaml
from example import example
from fuzzing import examples
from hostile import HOSTILE
from hypothesis import given
from hypothesis import strategies as st
from in_process import answer
from places import EXAMPLE
from published import example_files, files

from catalogue import loading
from catalogue.editor.new.commands import Shell
from catalogue.editor.new.desk import Desk
from catalogue.editor.taking_over import packet, taking
from catalogue.model.settings import Settings
from catalogue.reading import settings as settings_file
from catalogue.reading.findings import ERROR, as_line

Json = dict[str, Any]
REIS = "schuldhulp-weer-rust"
IDS = sorted(example().klantreizen)
TODAY = example().today


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A catalogue in which there is nothing yet."""
    (tmp_path / "catalogus" / "journeys").mkdir(parents=True)
    return tmp_path / "catalogus"


def exchanged(id: str = REIS) -> Json:
    found: Json = json.loads(example_files()[f"api/v1/uitwisselen/{id}.json"])
    return found


def as_bytes(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False).encode()


def take(root: Path, data: bytes, *, wanted: str = "", name: str = "", source: str = "") -> taking.TakenOver:
    """Take it over, as the command does when one agrees. Raises ValueError when that refuses."""
    desk = Desk.at(root, Settings(), TODAY, Shell())
    made = taking.taken_over(desk, packet.read(data, wanted), name, source)
    errors = made.new_errors(root, Settings(), TODAY)
    if errors:
        raise ValueError("\n".join(map(as_line, errors)))
    made.save(root)
    return made


def published(root: Path) -> dict[str, bytes]:
    chosen, _ = settings_file.load(EXAMPLE)
    catalogue, found = loading.load(root, chosen, TODAY, drafts=True)
    assert [one.message for one in found if one.severity == ERROR] == []
    return files(catalogue)


def own(value: Any) -> Any:
    """Without what the catalogue worked out."""
    if isinstance(value, dict):
        return {name: own(one) for name, one in value.items() if name != "afgeleid"}
    return [own(one) for one in value] if isinstance(value, list) else value


def register(root: Path, name: str) -> list[Json]:
    found: list[Json] = yaml.safe_load((root / f"registers/{name}.yml").read_text(encoding="utf-8"))
    return found


def everything(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


# --- round trip -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("id", IDS)
def test_a_journey_taken_over_in_an_empty_catalogue_is_published_as_it_was(id: str, empty: Path) -> None:
    take(empty, as_bytes(exchanged(id)))
    assert own(json.loads(published(empty)[f"api/v1/uitwisselen/{id}.json"])) == own(exchanged(id))


@pytest.mark.parametrize("id", IDS)
def test_the_same_from_the_file_of_the_whole_catalogue(id: str, empty: Path) -> None:
    take(empty, example_files()["api/v1/catalogus.json"], wanted=id)
    assert own(json.loads(published(empty)[f"api/v1/uitwisselen/{id}.json"])) == own(exchanged(id))


def test_a_journey_in_which_every_field_is_filled_in_loses_nothing(empty: Path) -> None:
    made = files(every_field.catalogue())["api/v1/uitwisselen/reis.json"]
    desk = Desk.at(empty, Settings(), TODAY, Shell())
    taking.taken_over(desk, packet.read(made)).save(empty)
    written = yaml.safe_load((empty / "journeys/reis.yml").read_text(encoding="utf-8"))
    there = json.loads(made)["klantreizen"][0]

    def compare(here: Any, other: Any, place: str = "") -> None:
        if isinstance(other, dict):
            for name, one in other.items():
                if name not in ("afgeleid", "doorlooptijd_dagen", "norm_dagen") and (place or name != "id"):
                    assert (one in ([], False, True) and name not in here) or name in here, f"{place}.{name}"
                    compare(here.get(name, one), one, f"{place}.{name}")
        elif isinstance(other, list):
            assert len(here) == len(other), place
            for number, one in enumerate(other):
                compare(here[number], one, f"{place}[{number}]")
        else:
            assert str(here) == str(other), place

    compare(written, there)


def test_the_story_comes_with_it(empty: Path) -> None:
    data = exchanged()
    data["klantreizen"][0]["verhaal"] = "# Hoe het ging\n\nJan belde.\n"
    take(empty, as_bytes(data))
    assert (empty / f"journeys/{REIS}.md").read_text(encoding="utf-8") == "# Hoe het ging\n\nJan belde.\n"


def test_where_it_comes_from_is_written_when_one_says_so(empty: Path) -> None:
    take(empty, as_bytes(exchanged()), source="Gemeente Eikenhove")
    written = yaml.safe_load((empty / f"journeys/{REIS}.yml").read_text(encoding="utf-8"))
    assert written["herkomst"] == {"catalogus": "Gemeente Eikenhove", "id": REIS}


# --- what is there already ------------------------------------------------------------------------------------------


def with_register(root: Path, name: str, text: str) -> None:
    (root / "registers").mkdir(exist_ok=True)
    (root / f"registers/{name}.yml").write_text(text, encoding="utf-8")


def test_what_has_the_same_id_and_name_is_used_and_stays_as_it_is(empty: Path) -> None:
    mine = "# van ons\n- {id: uwv, naam: UWV (werk.nl), soort: uitvoerder}\n"
    with_register(empty, "organisaties", mine)
    made = take(empty, as_bytes(exchanged()))
    assert (empty / "registers/organisaties.yml").read_text(encoding="utf-8").startswith(mine)
    assert [one["id"] for one in register(empty, "organisaties")].count("uwv") == 1
    assert "organisaties/uwv: staat er al. Uw eigen regel blijft zoals hij is." in made.told()


def test_what_has_the_same_name_under_another_id_is_used(empty: Path) -> None:
    with_register(empty, "organisaties", "- {id: ons-kcc, naam: klantcontactcentrum, soort: afdeling}\n")
    made = take(empty, as_bytes(exchanged()))
    assert "organisaties/eik-kcc: heet bij u ons-kcc. Die wordt gebruikt." in made.told()
    assert "eik-kcc" not in {one["id"] for one in register(empty, "organisaties")}
    text = (empty / f"journeys/{REIS}.yml").read_text(encoding="utf-8")
    assert "ons-kcc" in text
    assert "eik-kcc" not in text
    [_] = [one for one in register(empty, "ambassadeurs") if one["organisatie"] == "ons-kcc"]


def test_an_id_that_is_of_something_else_here_stays_that_and_what_comes_gets_another(empty: Path) -> None:
    with_register(empty, "profielen", "- {id: jan, naam: Janneke, soort: ondernemer, fictief: true}\n")
    made = take(empty, as_bytes(exchanged()))
    assert "profielen/jan: dat is bij u iets anders. Wat erbij komt, heet daarom jan-2." in made.told()
    assert [(one["id"], one["naam"]) for one in register(empty, "profielen")] == [("jan", "Janneke"), ("jan-2", "Jan")]
    written = yaml.safe_load((empty / f"journeys/{REIS}.yml").read_text(encoding="utf-8"))
    assert written["profielen"] == ["jan-2"]


def test_research_is_only_the_same_by_its_id_and_all_that_is_required_of_it(empty: Path) -> None:
    there = exchanged()["registers"]["onderzoeken"][0]
    mine = {name: there[name] for name in ("methode", "datum", "aantal", "geanonimiseerd", "toestemming")}
    with_register(empty, "onderzoeken", yaml.safe_dump([{"id": "van-ons", **mine}]))
    take(empty, as_bytes(exchanged()))
    assert {one["id"] for one in register(empty, "onderzoeken")} == {"van-ons", "meeloop-kcc-2025", "ond-schuld-2025"}


def test_an_ambassador_is_the_same_in_the_same_role_at_the_organisation_that_is_the_same_here(empty: Path) -> None:
    [one, *_] = exchanged()["registers"]["ambassadeurs"]
    of = next(other for other in exchanged()["registers"]["organisaties"] if other["id"] == one["organisatie"])
    with_register(empty, "organisaties", yaml.safe_dump([{"id": "bij-ons", "naam": of["naam"], "soort": of["soort"]}]))
    mine = {"id": "amb-hier", "rol": one["rol"], "organisatie": "bij-ons"}
    with_register(empty, "ambassadeurs", yaml.safe_dump([mine]))
    made = take(empty, as_bytes(exchanged()))
    assert f"ambassadeurs/{one['id']}: heet bij u amb-hier. Die wordt gebruikt." in made.told()


def test_a_journey_that_is_there_is_never_overwritten_and_can_get_another_name(empty: Path) -> None:
    take(empty, as_bytes(exchanged()))
    before = everything(empty)
    with pytest.raises(ValueError, match=rf"journeys/{REIS}\.yml bestaat al\. Geef met --naam een andere naam\."):
        take(empty, as_bytes(exchanged()))
    assert everything(empty) == before
    take(empty, as_bytes(exchanged()), name="schuldhulp-van-elders")
    after = everything(empty)
    assert {path: data for path, data in after.items() if path in before} == before
    assert after.keys() - before.keys() == {"journeys/schuldhulp-van-elders.yml"}


def test_a_record_alone_names_what_must_be_here_already(empty: Path) -> None:
    alone = example_files()[f"api/v1/klantreizen/{REIS}.json"]
    with pytest.raises(ValueError, match="noemt wat niet in het bestand staat") as refused:
        take(empty, alone)
    assert "organisaties/eik-kcc" in str(refused.value)
    assert everything(empty) == {}
    take(empty, as_bytes(exchanged()))
    made = take(empty, alone, name="nog-een-keer")
    assert any("De regel met dit id van uzelf wordt gebruikt." in line for line in made.told())


def test_a_field_of_a_later_version_is_named_and_left_out(empty: Path) -> None:
    data = exchanged()
    data["klantreizen"][0]["kleur"] = "rood"
    data["klantreizen"][0]["fasen"][0]["stappen"][0]["geur\x1b[31m"] = {"diep": 1}
    made = take(empty, as_bytes(data))
    [told] = [line for line in made.told() if "kent uw catalogus niet" in line]
    assert "kleur" in told
    assert "fasen.stappen.geur" in told
    assert "\x1b" not in told


# --- what is no catalogue, or is not right ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "houdt eerder op"),
        (b'{"versie": "1",\n  fout}', "Op regel 2, kolom 3 is dit geen JSON"),
        (b"titel: Ik wil", "Op regel 1, kolom 1 is dit geen JSON"),
        (b"\xff\xfe{}", "tekens in die niet te lezen zijn"),
        (b'{"fasen": [], "id": "a", "titel": "\\ud800"}', "tekens in die niet te lezen zijn"),
        (b"[" * 100_000, "te veel in elkaar"),
        (b"[]", "geen klantreis in"),
        (b'"tekst"', "geen klantreis in"),
        (b"{}", "geen klantreis in"),
        (b'{"fasen": []}', "heeft geen id"),
        (b'{"fasen": [], "id": [3]}', "heeft geen id"),
        (b'{"fasen": [], "id": "../../elders"}', "kan geen naam van een bestand zijn"),
        (b'{"fasen": [], "id": "con"}', "kan geen naam van een bestand zijn"),
        (b'{"versie": "2", "klantreizen": []}', "heeft versie 2. Deze catalogus leest versie 1."),
        (b'{"klantreizen": []}', "heeft versie geen."),
        (b'{"versie": "1", "klantreizen": []}', "geen klantreis in"),
        (b'{"versie": "1", "klantreizen": {"a": 1}}', "geen klantreis in"),
        (b'{"versie": "1", "klantreizen": [{"id": "a"}, {"id": "b"}]}', "Zeg met --klantreis welke"),
        (b'{"fasen": [], "id": "a", "volume_per_jaar": NaN}', "Het getal NaN kan niet gelezen worden"),
        (b'{"fasen": [], "id": "a", "volume_per_jaar": 1e400}', "kan niet gelezen worden"),
        (b'{"fasen": [], "id": "a", "volume_per_jaar": 1e200}', "kan niet gelezen worden"),
        (b'{"fasen": [], "id": "a", "volume_per_jaar": ' + b"9" * 10_000 + b"}", "journeys/a.yml"),
        (b" " * 20_000_001, "groter dan 20 MB"),
    ],
)
def test_what_cannot_be_taken_over_is_said_in_a_sentence_and_nothing_is_written(
    data: bytes, told: str, empty: Path
) -> None:
    with pytest.raises(ValueError, match=r".") as refused:
        take(empty, data)
    assert told in str(refused.value)
    assert everything(empty) == {}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda reis: reis.pop("titel"), "titel"),
        (lambda reis: reis.update(fasen="veel"), "fasen: veel"),
        (lambda reis: reis.update(titel=["Ik", "wil"]), "titel: [Ik, wil]"),
        (lambda reis: reis.update(status="onzin"), "status: onzin"),
        (lambda reis: reis["fasen"][0]["stappen"][0]["ervaring"].update(huidig=6), "6"),
        (lambda reis: reis.update(probleem="Bel 06-12345678 of mail jan@voorbeeld.nl"), "telefoonnummer"),
        (lambda reis: reis.update(profielen=[{"id": "jan"}]), "- id: jan"),
    ],
)
def test_what_the_check_refuses_in_a_file_it_refuses_here(
    change: Callable[[Json], object], told: str, empty: Path
) -> None:
    data = exchanged()
    change(data["klantreizen"][0])
    with pytest.raises(ValueError, match=r"journeys/.*\.yml:\d+:\d+: ") as refused:
        take(empty, as_bytes(data))
    assert told in str(refused.value)
    assert everything(empty) == {}


TEXTS = st.one_of(
    st.sampled_from(
        [*HOSTILE, "nee", "null", "&anker *anker", "a: {b: [", "!!python/name:os.system", "---\n...", "# x"]
    ),
    st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=80),
)


@examples(60)
@given(text=TEXTS)
def test_any_text_is_written_as_text_or_refused_by_the_check(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("ergens")
    (root / "journeys").mkdir()
    data = exchanged()
    data["klantreizen"][0]["fasen"][0]["stappen"][0]["leefwereld"] = text
    data["registers"]["organisaties"][0]["naam"] = text
    try:
        take(root, as_bytes(data))
    except ValueError:
        assert everything(root) == {}
        return
    found = json.loads(published(root)[f"api/v1/klantreizen/{REIS}.json"])
    here = found["fasen"][0]["stappen"][0].get("leefwereld", "")
    assert "".join(here.split()) == "".join(text.split())
    assert set(everything(root)) <= {f"journeys/{REIS}.yml", *(f"registers/{name}.yml" for name in data["registers"])}


@examples(150)
@given(
    data=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(["id", "titel", "fasen", "stappen", "ervaring", "huidig", "tijd", "organisaties", "x"]),
                inner,
                max_size=5,
            )
        ),
        max_leaves=20,
    )
)
def test_whatever_json_it_is_the_answer_is_a_sentence(data: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.mktemp("ergens")
    (root / "journeys").mkdir()
    whole = {"fasen": [], "id": "reis"} | data if isinstance(data, dict) else data
    with pytest.raises(ValueError, match=r"."):
        take(root, as_bytes(whole))
    assert everything(root) == {}


# --- the command ----------------------------------------------------------------------------------------------------


def test_the_command_shows_what_comes_and_writes_only_with_a_yes(
    empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtins.input", lambda _: "n")
    place = tmp_path / "reis.json"
    place.write_bytes(as_bytes(exchanged()))
    code, said, told = answer("import_json", place, "--root", empty)
    assert (code, everything(empty)) == (1, {})
    assert f"journeys/{REIS}.yml" in said
    assert "Er is niets gewijzigd." in told
    code, said, told = answer("import_json", place, "--root", empty, "--ja", "--herkomst", "Gemeente Eikenhove")
    assert (code, told) == (0, "")
    assert "Klantreis: Ik wil weer rustig slapen (van Gemeente Eikenhove)" in said
    assert answer("check", "--root", empty)[0] == 0


@pytest.mark.parametrize("name", ["weg.json", ".", "nul\0.json"])
def test_a_file_that_cannot_be_read_is_named(name: str, empty: Path, tmp_path: Path) -> None:
    code, _, told = answer("import_json", str(tmp_path / name), "--root", empty, "--ja")
    assert code == 1
    assert "kan niet gelezen worden" in told
    assert everything(empty) == {}


def test_of_several_journeys_the_command_asks_which(empty: Path, tmp_path: Path) -> None:
    place = tmp_path / "catalogus.json"
    place.write_bytes(example_files()["api/v1/catalogus.json"])
    code, _, told = answer("import_json", place, "--root", empty, "--ja")
    assert code == 1
    assert "Zeg met --klantreis welke u overneemt." in told
    assert all(id in told for id in IDS)
    assert answer("import_json", place, "--root", empty, "--ja", "--klantreis", REIS)[0] == 0
    assert (empty / f"journeys/{REIS}.yml").is_file()
