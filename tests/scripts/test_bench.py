"""The bench: what it measures with, what it compares with, and what it makes of the numbers. Nothing here is timed."""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml
from places import EXAMPLE, PROJECT

from catalogue import loading
from catalogue.model import ITEMS, REGISTERS, Record
from catalogue.model.base import shapes
from catalogue.model.settings import Settings

_synthetic = import_module("measuring.synthetic")
_peers = import_module("measuring.peers")
_results = import_module("measuring.results")
_report = import_module("measuring.report")
_speed_page = import_module("measuring.speed_page")
_rounds = import_module("measuring.rounds")
_measure = import_module("measuring.measure")
bench = import_module("bench")
Row, Results = _results.Row, _results.Results

JOURNEYS = 40  # two municipalities
Place = tuple[str, ...]


@pytest.fixture(scope="module")
def synthetic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("verzonnen")
    _synthetic.write(root, EXAMPLE, JOURNEYS)
    return root


def records(root: Path) -> Iterator[tuple[type[Record], Any]]:
    """Every record of a catalogue as plain data, with its model."""
    for folder, model in ITEMS.items():
        for path in sorted((root / folder).glob("*.yml")):
            yield model, yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    for register, model in REGISTERS.items():
        for entry in yaml.load((root / "registers" / f"{register}.yml").read_text("utf-8"), Loader=yaml.CSafeLoader):
            yield model, entry


def filled(model: type[Record], data: dict[str, Any], above: Place) -> Iterator[Place]:
    for name, shape in shapes(model).items():
        if data.get(name) not in (None, [], {}):
            yield (*above, name)
            for item in (data[name] if shape.many else [data[name]]) if shape.record else ():
                yield from filled(shape.record, item, (*above, name))


def fields(model: type[Record], above: Place) -> Iterator[Place]:
    for name, shape in shapes(model).items():
        yield (*above, name)
        if shape.record:
            yield from fields(shape.record, (*above, name))


# The synthetic catalogue


def test_the_catalogue_has_no_errors(synthetic: Path) -> None:
    catalogue, findings = loading.load(synthetic, Settings(), date(2026, 11, 21))
    assert [finding for finding in findings if finding.severity == "error"] == []
    assert len(catalogue.klantreizen) == JOURNEYS
    assert len(catalogue.verbeteringen) == JOURNEYS * _synthetic.ACTIONS


def test_every_field_of_the_model_is_filled_in_somewhere(synthetic: Path) -> None:
    found = {place for model, data in records(synthetic) for place in filled(model, data, (model.__name__,))}
    wanted = {place for model in (*ITEMS.values(), *REGISTERS.values()) for place in fields(model, (model.__name__,))}
    assert wanted - found == set()


def test_a_journey_is_about_as_long_as_those_of_the_example(synthetic: Path) -> None:
    def average(root: Path) -> float:
        sizes = [path.stat().st_size for path in (root / "journeys").glob("*.yml")]
        return sum(sizes) / len(sizes)

    assert 0.9 < average(synthetic) / average(EXAMPLE) < 1.2


def test_one_seed_gives_the_same_bytes_and_another_gives_others(tmp_path: Path, synthetic: Path) -> None:
    _synthetic.write(tmp_path / "again", EXAMPLE, 3)
    _synthetic.write(tmp_path / "other", EXAMPLE, 3, seed=1)
    for path in (tmp_path / "again" / "journeys").iterdir():
        assert path.read_bytes() == (synthetic / "journeys" / path.name).read_bytes()
        assert path.read_bytes() != (tmp_path / "other" / "journeys" / path.name).read_bytes()


def test_without_an_example_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="voorbeeld"):
        _synthetic.write(tmp_path / "new", tmp_path, 3)


# The peers


def texts(model: type[Record], data: dict[str, Any]) -> Iterator[str]:
    """Every value in a record that is shown when it says something."""
    for name, shape in shapes(model).items():
        for item in data.get(name) or () if shape.many else [data.get(name)]:
            if shape.record and item:
                yield from texts(shape.record, item)
            elif item:
                yield str(item)


def test_the_markdown_holds_every_text_of_the_yaml(synthetic: Path) -> None:
    of_items = [(model, data) for model, data in records(synthetic) if model in ITEMS.values()]
    for model, data in of_items[::7]:
        written = _peers.markdown(model, data).replace("\\", "")
        assert [text for text in texts(model, data) if text not in written] == []


def test_the_template_for_hugo_shows_every_field() -> None:
    for model in ITEMS.values():
        for place in fields(model, ()):
            assert f" .{place[-1]} " in _peers.template(model)


def test_hugo_shows_the_same_texts_in_our_frame(tmp_path: Path, synthetic: Path) -> None:
    """The files that are written for it; the program itself comes with the bench alone."""
    site = tmp_path / "site"
    for page in _peers.FRAMES.values():
        path = site / page
        path.parent.mkdir(parents=True)
        path.write_text("<title>Een\nreis</title><body>{{kop}}<article id=a>onze tekst</article>voet", encoding="utf-8")
    _peers.write_hugo(tmp_path / "hugo", synthetic, site)
    for name, kind in _peers.TYPES.items():
        written = (tmp_path / "hugo" / "layouts" / kind / "single.html").read_text("utf-8")
        assert written.startswith('<title>{{ .Title }}</title><body>{{ "{{" }}kop}}<article id=a>{{ with .Params.d }}')
        assert written.endswith("</article>voet")
        assert "onze tekst" not in written
        assert str(synthetic / name) in (tmp_path / "hugo" / "hugo.toml").read_text("utf-8")


def test_the_other_peers_have_a_page_for_every_file(tmp_path: Path, synthetic: Path) -> None:
    _peers.write_markdown(tmp_path, synthetic, tmp_path)
    for folder, section in _peers.FOLDERS.items():
        made = {path.stem for path in (tmp_path / "docs" / section).glob("*.md")}
        assert made == {path.stem for path in (synthetic / folder).glob("*.yml")}


# Running


def test_a_run_is_measured_with_the_processes_that_it_starts(tmp_path: Path) -> None:
    child = "b = bytearray(60_000_000); sum(range(3_000_000))"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    took = _measure.timed([sys.executable, "-c", code], tmp_path)
    assert took.memory is None or took.memory > 60_000_000
    assert took.wall > 0


def test_a_program_that_fails_is_a_row_that_says_so(tmp_path: Path) -> None:
    row = _rounds.attempt("build", "hugo", 30, [sys.executable, "-c", "exit('te klein')"], tmp_path)
    assert (row.wall, row.note) == (None, "mislukt: te klein")
    row = _rounds.attempt("build", "hugo", 30, [tmp_path / "nergens"], tmp_path)
    assert row.wall is None
    assert row.note.startswith("mislukt: ")


def test_a_peer_that_would_take_too_long_is_not_started(tmp_path: Path) -> None:
    tool = _rounds.Tool("material", _peers.write_markdown, ("nergens",), "site")
    row = _rounds.of_peer(tool, tmp_path / "m", tmp_path, tmp_path, 301)
    assert row.note == "te groot"
    assert not (tmp_path / "m").exists()


def test_sizes_and_peers_that_make_no_sense_are_refused() -> None:
    assert bench.sizes("3000,300,300") == (300, 3000)
    assert bench.peers("hugo") == ("hugo",)
    for reads, wrong in ((bench.sizes, "veel"), (bench.sizes, "0"), (bench.sizes, ""), (bench.peers, "jekyll")):
        with pytest.raises(argparse.ArgumentTypeError):
            reads(wrong)


# The results

RESULTS = Results(
    "2026-11-21",
    {"cores": 2, "processor": "Proef", "memory": 8 * 2**30, "system": "Linux 6", "python": "3.11.7", "load": 0.2},
    {"hugo": "0.168.0", "pyyaml": "6.0.3"},
    (
        Row("build", "catalogus", 300, 4.0, 6.0, 2**28, 2000, 2**27, runs=3),
        Row("build", "hugo", 300, 8.0, 12.0, 2**28, 900, 2**26, runs=3),
        Row("build", "material", 300, note="mislukt: te klein"),
        Row("build", "catalogus", 3000, 30.0, 55.0, 2**30, 20_000, 2**30, runs=2),
        Row("build", "hugo", 3000, 40.0, 70.0, 2**29, 9000, 2**29, runs=2),
        Row("check", "catalogus", 3000, 18.0, 30.0, 2**29, runs=2),
        Row("copy", "catalogus", 3000, 3.0, 2.5, 2**26),
        Row("index", "catalogus", 3000, 12.0, 12.0, 2**29),
        Row("index", "pagefind", 3000, 16.0, 16.0, 2**29),
        Row("search", "catalogus", 3000, note="mislukt: er is geen Chromium"),
        Row("page", "catalogus", 3000, bytes=110_000, gzip=17_000),
        Row("edit", "catalogus", 100, 1.25, runs=3),
        *(Row("part", name, 300, 1.0, 1.0) for name in _report.PARTS),
        *(Row("part", name, 3000, 7.0, 7.0) for name in _report.PARTS),
    ),
)


def test_ratios_are_of_the_largest_catalogue_that_has_them() -> None:
    assert RESULTS.ratios() == {
        "build_vs_hugo": 0.75,
        "build_vs_hugo_cpu": 0.786,
        "check_vs_build": 0.6,
        "check_vs_build_cpu": 0.545,
        "index_vs_pagefind": 0.75,
        "index_vs_pagefind_cpu": 0.75,
        "build_vs_copy": 10.0,
        "build_vs_copy_cpu": 22.0,
        "growth_300_3000": 7.5,
    }


def test_of_several_runs_the_least_time_and_the_most_memory_count() -> None:
    one, other = Row("build", "hugo", 30, 4.0, 5.0, 10), Row("build", "hugo", 30, 3.0, 6.0, 20)
    failed = Row("build", "hugo", 30, note="mislukt")
    assert _results.merged([one, failed, other]) == replace(one, wall=3.0, memory=20, runs=2)
    assert _results.merged([failed, failed]) == failed


def test_what_is_written_as_json_is_read_back() -> None:
    assert Results.read(RESULTS.json()) == RESULTS
    assert json.loads(RESULTS.json())["ratios"]["build_vs_hugo"] == 0.75


def test_the_table_says_what_was_measured_and_what_was_not() -> None:
    said = _report.table(RESULTS)
    lines = [re.split(r"  +", line.strip()) for line in said.splitlines()]
    assert ["Deze catalogus", "3.000", "30,0 s", "55,0 s", "1.024 MiB", "20.000", "667", "2"] in lines
    assert ["Hugo", "3.000", "40,0 s", "70,0 s", "512 MiB", "9.000", "225", "0,75 keer", "2"] in lines
    assert ["Material for MkDocs", "300", "mislukt: te klein"] in lines
    assert ["De pagina van een klantreis", "3.000", "107 KiB, verstuurd 17 KiB", "1"] in lines
    assert ["300", "3.000", "7,5"] in lines
    assert "niet gemeten: mislukt: er is geen Chromium" in said


def test_each_part_of_a_build_stands_beside_hugo_and_the_least_it_takes() -> None:
    lines = {line[0]: line[1:] for line in _report.inside(RESULTS)}
    assert lines["Open data"] == ("3.000", "7,00 s", "2,33 ms", "0,10 keer")
    assert lines["Ondergrens: YAML ontleden en schrijven"] == ("3.000", "14,0 s", "4,67 ms", "0,20 keer")
    assert all(name in _speed_page.page(RESULTS) for name in lines)
    without = replace(RESULTS, rows=RESULTS.rows[:2])
    assert [*_report.inside(without)] == []
    assert "Waar de tijd heen gaat" not in _speed_page.page(without).replace("'Waar", "")


def test_the_parts_of_a_build_are_measured_apart(tmp_path: Path, synthetic: Path) -> None:
    rows = [*_rounds.of_parts(tmp_path, synthetic, 6)]
    assert {row.tool for row in rows} == {*_report.PARTS}
    assert all(row.cpu for row in rows)
    assert (tmp_path / "parts" / "klantreizen" / "reis-0" / "index.html").is_file()
    assert (tmp_path / "parts" / "api" / "v1" / "catalogus.json").is_file()


def test_what_an_earlier_round_left_is_put_aside(tmp_path: Path) -> None:
    """Not thrown away: on ext4 that makes whatever is written next slow."""
    for text in ("een", "twee"):
        (tmp_path / "site").mkdir()
        (tmp_path / "site" / text).touch()
        _rounds.aside(tmp_path / "site", tmp_path / "absent")
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.glob("*/*")) == [
        "site.1/een",
        "site.2/twee",
    ]


def test_each_target_stands_beside_what_was_measured() -> None:
    lines = {line[0]: line[1:] for line in _report.wanted(RESULTS)}
    assert lines["Bouwen, bij 3.000 klantreizen"] == ("0,7 keer Hugo", "0,75", "nee")
    assert lines["De zoekindex maken, bij 3.000 klantreizen"][-1] == "ja"
    assert lines["Geheugen bij 10.000 klantreizen"] == ("2 GiB", "niet gemeten", "onbekend")
    missed = [target.text for target in _report.missed(RESULTS)]
    assert missed == ["Bouwen, bij 3.000 klantreizen", "Controleren, bij 3.000 klantreizen"]
    assert all(target.why in _speed_page.page(RESULTS) for target in _report.missed(RESULTS))


def test_the_page_with_the_results_is_what_the_bench_writes() -> None:
    results = Results.read((PROJECT / "docs" / "snelheid.json").read_text("utf-8"))
    assert (PROJECT / "docs" / "snelheid.md").read_text("utf-8") == _speed_page.page(results)
    assert results.json() == (PROJECT / "docs" / "snelheid.json").read_text("utf-8")
