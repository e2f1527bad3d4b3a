"""What turned stale since a day, for a message."""

from programs import run
from project import untouched


def test_what_turned_stale_is_told_and_what_was_already_is_not() -> None:
    code, said, wrong = run("stale", "--sinds", "2026-11-21", "--vandaag", "2027-02-02", project=untouched())
    assert (code, wrong) == (0, "")
    assert "**journeys/schuldhulp-weer-rust.yml**" in said
    assert "Herijken moest vóór" in said
    assert run("stale", "--sinds", "2027-02-02", "--vandaag", "2027-02-02", project=untouched()) == (0, "", "")


def test_without_a_day_it_is_a_week() -> None:
    week = run("stale", "--vandaag", "2026-12-03", project=untouched())
    assert week == run("stale", "--sinds", "2026-11-26", "--vandaag", "2026-12-03", project=untouched())
    assert "Herijken moest" in week[1]
