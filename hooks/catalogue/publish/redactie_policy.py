"""What the page of the form may ask of the network, on a site that is published."""

from catalogue.model.settings import Settings


def connect_src(settings: Settings) -> str:
    """The `connect-src` of that page's security policy: the site itself, and the one forge to which it hands in."""
    door = settings.inleveren
    return f"connect-src 'self' {door.host}" if door else "connect-src 'self'"
