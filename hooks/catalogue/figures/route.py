"""The way through a journey: where outcomes lead, which steps run side by side, which exclude each other.

Steps follow each other as written. An outcome with `naar` leads elsewhere: on, over other steps, or back. Who is of
another profile than a step is for passes it by.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from catalogue.model.journey import Klantreis
from catalogue.model.outcome import Uitkomst

EINDIGT = frozenset({"nee", "ingetrokken"})
"""The values of `uitkomst.soort` after which, without a `naar`, the journey goes no further."""


def _goes_on(uitkomst: Uitkomst) -> bool:
    """Whether after this outcome it goes on to the next step."""
    return not uitkomst.naar and uitkomst.soort not in EINDIGT


@dataclass(frozen=True, slots=True)
class Overgang:
    """The way from one step to another, with the outcomes that lead there; none where it simply goes on.

    Steps go by their number, from 1 over the whole journey.
    """

    van: int
    naar: int
    uitkomsten: tuple[Uitkomst, ...] = ()
    voor: tuple[str, ...] = ()
    """The profiles that go this way, where others go on to another step; none where everyone does."""

    @property
    def is_terug(self) -> bool:
        """Whether it leads back, or to the same step again: a loop."""
        return self.naar <= self.van


@dataclass(frozen=True)
class Vork:
    """A step whose outcomes lead on to different steps: there the journey parts.

    `takken` are the parts as numbers of steps: each begins where an outcome leads and ends before the next begins.
    Where the last one ends nobody wrote down: only its first step is surely of it alone.
    """

    takken: tuple[range, ...]
    verbonden: frozenset[tuple[int, int]]
    """Parts between which an outcome leads: who comes from the one can come to the other."""

    def splits(self, one: int, other: int) -> bool:
        """Whether these steps are in different parts, so that nobody who goes on from here sees both."""
        places = sorted(self.tak_van(number) for number in (one, other))
        return places[0] >= 0 and places[0] != places[1] and (places[0], places[1]) not in self.verbonden

    def tak_van(self, number: int) -> int:
        """The place of the part that this step is in; -1 when it is in none."""
        return next((place for place, tak in enumerate(self.takken) if number in tak), -1)

    @property
    def erna(self) -> int:
        """The number of the step behind the last part, where those who took another come together again."""
        return self.takken[-1].stop


class Route:
    """The way through one journey."""

    def __init__(self, reis: Klantreis) -> None:
        self._steps = reis.stappen
        parted = any(stap.profielen for stap in reis.stappen)
        self._profiles = tuple(dict.fromkeys(reis.profielen))[: None if parted else 1]  # all of them go the same way
        self._numbers: Mapping[str, int] = {stap.id: number for number, stap in enumerate(reis.stappen, 1)}

    @cached_property
    def sprongen(self) -> tuple[Overgang, ...]:
        """Where outcomes lead by name, in order of the steps."""
        led: dict[tuple[int, int], list[Uitkomst]] = {}
        for number, stap in enumerate(self._steps, 1):
            for uitkomst in stap.uitkomsten:
                if target := self._place(uitkomst.naar):
                    led.setdefault((number, target), []).append(uitkomst)
        return tuple(Overgang(van, naar, tuple(outcomes)) for (van, naar), outcomes in led.items())

    def _place(self, id: str | None) -> int | None:
        """The number of a step; None when there is no such step."""
        return self._numbers.get(id) if id else None

    @cached_property
    def vorken(self) -> tuple[Vork, ...]:
        """The steps from which outcomes lead on to two or more different steps."""
        ahead: dict[int, set[int]] = {}
        for sprong in self.sprongen:
            if not sprong.is_terug:
                ahead.setdefault(sprong.van, set()).add(sprong.naar)
        return tuple(self._fork(sorted(starts)) for starts in ahead.values() if len(starts) > 1)

    def _fork(self, starts: list[int]) -> Vork:
        ends = [*starts[1:], starts[-1] + 1]
        parts = tuple(range(start, end) for start, end in zip(starts, ends, strict=True))
        bare = Vork(parts, frozenset())
        met = ((bare.tak_van(sprong.van), bare.tak_van(sprong.naar)) for sprong in self.sprongen)
        return Vork(parts, frozenset((a, b) for a, b in met if -1 < a < b))

    def exclude(self, one: int, other: int) -> bool:
        """Whether no customer has both steps: they are for different profiles, or in different parts of a fork."""
        here, there = ({*self._steps[number - 1].profielen} for number in (one, other))
        apart = bool(here and there) and here.isdisjoint(there)
        return apart or any(vork.splits(one, other) for vork in self.vorken)

    @cached_property
    def groepen(self) -> tuple[tuple[int, ...], ...]:
        """The steps in groups that run side by side (`tegelijk_met`), in order of their first; most are alone."""
        found: dict[int, list[int]] = {}
        for number, head in self._heads.items():
            found.setdefault(head, []).append(number)
        return tuple(tuple(group) for group in found.values())

    @property
    def naast_elkaar(self) -> Iterator[tuple[int, int]]:
        """Each step that runs beside others, with the next of them."""
        for group in self.groepen:
            yield from pairwise(group)

    @property
    def slaat_over(self) -> bool:
        """Whether an outcome leads on over steps, or the journey parts: then nobody has every step."""
        return bool(self.vorken) or any(sprong.naar > sprong.van + 1 for sprong in self.sprongen)

    @property
    def leidt_terug(self) -> bool:
        """Whether an outcome leads back, or to the same step again: then nothing says how often one has a step."""
        return any(sprong.is_terug for sprong in self.sprongen)

    @property
    def is_recht(self) -> bool:
        """Whether every step simply follows the one before."""
        return not self.sprongen and all(stap.tegelijk_met is None for stap in self._steps)

    def overgangen(self) -> Iterator[Overgang]:
        """Every way from a step to another, by step: where its outcomes lead, then where it simply goes on.

        A step goes on to the next as written, with each of its outcomes that has no `naar` and does not end the
        journey. At the end of a part of a fork that is the step behind the last part: who took this part does not take
        the next. A step that runs beside another begins where that begins; what follows one of them follows each.
        """
        for number, stap in enumerate(self._steps, 1):
            led: dict[int, tuple[Uitkomst, ...]] = {}
            for uitkomst in stap.uitkomsten:
                for target in self._begun_with(self._place(uitkomst.naar)):
                    led[target] = (*led.get(target, ()), uitkomst)
            rest = tuple(one for one in stap.uitkomsten if _goes_on(one))
            ahead = self._ahead(number) if rest or not stap.uitkomsten else {}
            shown = rest if len(stap.uitkomsten) > 1 else ()
            for target in dict.fromkeys((*led, *ahead)):
                outcomes = (*led.get(target, ()), *(shown if target in ahead else ()))
                yield Overgang(number, target, outcomes, () if target in led else ahead[target])

    def _ahead(self, number: int) -> dict[int, tuple[str, ...]]:
        """Where it simply goes on to from this step: for each profile past the steps that are for others.

        Each step with the profiles that come there; with none where all do.
        """
        here = [profiel for profiel in self._profiles if self._steps[number - 1].is_voor(profiel)]
        here = here or list(self._profiles)
        found: dict[int, list[str]] = {}
        for profiel in here:
            for target in self._next_of(profiel, number):
                found.setdefault(target, []).append(profiel)
        return {target: tuple(who) if len(who) < len(here) else () for target, who in sorted(found.items())}

    def _next_of(self, profiel: str, number: int) -> tuple[int, ...]:
        """What begins behind this step for who is of this profile."""
        after = self._following(number)
        while after is not None:
            if begun := tuple(one for one in self._begun_with(after) if self._steps[one - 1].is_voor(profiel)):
                return begun
            after = self._following(after)
        return ()

    @property
    def onbereikbaar(self) -> Iterator[int]:
        """The steps to which no way leads from the first, by number; of those that follow from each other the first."""
        reached: set[int] = set()
        for number in range(1, len(self._steps) + 1):
            if number not in reached:
                if number > 1:
                    yield number
                self._reach(number, reached)

    def _reach(self, start: int, reached: set[int]) -> None:
        """Adds every step to which some way leads from this one, whoever takes it; and the step itself."""
        left: list[int | None] = [start]
        while left:
            number = left.pop()
            if number is None or number in reached:
                continue
            reached.add(number)
            stap = self._steps[number - 1]
            left += self._beside[self._heads[number]]
            left += [self._place(uitkomst.naar) for uitkomst in stap.uitkomsten]
            if stap.profielen or not stap.uitkomsten or any(map(_goes_on, stap.uitkomsten)):
                left.append(self._following(number))

    def _begun_with(self, number: int | None) -> tuple[int, ...]:
        """What begins when this step begins: the step, and where it is the first of more all those beside it."""
        return () if number is None else self._beside.get(number, (number,))

    def _following(self, number: int) -> int | None:
        """The step behind this one: past those that have begun already, and past the other parts of a fork."""
        after, before = number + 1, 0
        while after != before and after <= len(self._steps):
            before = after
            if self._heads[after] != after:
                after += 1
            for vork in self.vorken:
                if -1 < vork.tak_van(number) < vork.tak_van(after):
                    after = vork.erna
        return after if after <= len(self._steps) else None

    @cached_property
    def _heads(self) -> Mapping[int, int]:
        """For each step the first of those that it runs beside; itself when it runs alone."""
        above = {number: number for number in range(1, len(self._steps) + 1)}

        def top(number: int) -> int:
            while above[number] != number:
                above[number] = above[above[number]]
                number = above[number]
            return number

        for number, stap in enumerate(self._steps, 1):
            if beside := self._place(stap.tegelijk_met):
                first, second = sorted((top(number), top(beside)))
                above[second] = first
        return {number: top(number) for number in above}

    @cached_property
    def _beside(self) -> Mapping[int, tuple[int, ...]]:
        """The first of steps that run side by side → all of them."""
        return {group[0]: group for group in self.groepen}
