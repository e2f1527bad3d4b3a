"""Somebody who has no mouse: goes to what is named with Tab, and counts what that takes."""

from dataclasses import dataclass, field
from time import monotonic

from playwright.sync_api import Page, expect

_NAME = """() => {
  const here = document.activeElement;
  const named = here.getAttribute('aria-label') ?? [...here.labels ?? []].map(one => one.textContent).join(' ');
  return (named || here.textContent || '').replace(/\\s+/g, ' ').trim();
}"""


@dataclass
class Keyboard:
    """The keys of one page. Whoever presses one too many to reach something has lost the way: the test fails."""

    page: Page
    most: int = 60
    keys: int = 0
    tabs: int = 0
    waited: list[float] = field(default_factory=list)
    """Seconds that each answer of the program took."""
    farthest: dict[str, int] = field(default_factory=dict)
    """How many times Tab it took to get somewhere, the longest by name."""

    def press(self, key: str, times: int = 1) -> None:
        for _ in range(times):
            self.page.keyboard.press(key)
            self.keys += 1

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)
        self.keys += len(text)

    def name(self) -> str:
        """What has the focus is called so."""
        return str(self.page.evaluate(_NAME))

    def to(self, name: str, key: str = "Tab") -> None:
        """To the next thing of which the name begins so, or is so when it ends with a stop; with Shift+Tab back."""
        for pressed in range(1, self.most + 1):
            self.press(key)
            self.tabs += 1
            if f"{self.name()}.".startswith(name):
                self.farthest[name] = max(pressed, self.farthest.get(name, 0))
                return
        raise AssertionError(f"{name} is not within {self.most} times {key}; here is {self.name()}")

    def fill(self, name: str, text: str) -> None:
        """Type in a field; what stands in it goes."""
        self.to(name)
        self.press("Control+a")
        self.type(text)

    def choose(self, name: str, wanted: str) -> None:
        """Choose from a list by its first letters."""
        self.to(name)
        self.type(wanted)

    def tick(self, name: str) -> None:
        self.to(name)
        self.press("Space")

    def enter(self, name: str) -> None:
        self.to(name)
        self.press("Enter")
        self.wait()

    def unfold(self, name: str) -> None:
        """Unless it is already."""
        self.to(name)
        if not self.page.evaluate("document.activeElement.parentElement.open"):
            self.press("Enter")
            self.wait()

    def wait(self) -> None:
        """Until what was asked is answered."""
        begin = monotonic()
        self.page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")  # what it sets going
        expect(self.page.locator("#redactie")).to_have_attribute("data-bezig", "0")
        self.waited.append(monotonic() - begin)
