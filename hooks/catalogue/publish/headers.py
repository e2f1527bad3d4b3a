"""What a server tells a browser beside each file of the site: one list, in the words of each server.

Pages say their own policy in a meta element, which does what no header does where there are none (GitHub Pages). What
only a header can say is here: https://developer.mozilla.org/docs/Web/HTTP/Headers, and what internet.nl asks of a
Dutch public site.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from urllib.parse import urlsplit

from catalogue.publish import policy

_NOBODY_FRAMES = "frame-ancestors 'none'"
_POLICY = f"{policy.of_page(diagram=True)}; {_NOBODY_FRAMES}"
"""Of everything but the form: its own page says more exactly what it may do, as every page does."""

HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Strict-Transport-Security": "max-age=31536000",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
)
"""Beside every file."""

HASHED = ("assets/javascripts", "assets/stylesheets")
"""The folders in which the name of a file changes with what is in it: a browser need never ask for it again."""
_FOR_EVER, _ASK = "public, max-age=31536000, immutable", "no-cache"
_FORM = "redactie"
_SMALLER = (
    *("application/javascript", "application/json", "application/xml", "application/atom+xml", "application/wasm"),
    *("image/svg+xml", "text/calendar", "text/css", "text/csv", "text/javascript", "text/plain"),
)
"""What is worth sending compressed; a page always is."""

APACHE, HOSTED, NGINX = ".htaccess", "_headers", "hosting/nginx.conf"
"""The first two stand in the site, the last in the project."""
PATHS = (APACHE, HOSTED)


def files(site_url: str) -> Iterator[tuple[str, Iterable[bytes]]]:
    """What stands in the site; `site_url` is its address, '' when it has none."""
    yield APACHE, [_apache(urlsplit(site_url).path.rstrip("/")).encode()]
    yield HOSTED, [_hosted().encode()]


def _hosted() -> str:
    """As Netlify, Cloudflare Pages and others read it: what fits twice is sent twice, so no cache rule for all."""
    lines = ["# Wat de server bij elk bestand zegt (Netlify, Cloudflare Pages).", "/*"]
    lines += [f"  {name}: {value}" for name, value in HEADERS.items()]
    lines += [f"  Content-Security-Policy: {_NOBODY_FRAMES}"]
    for folder in HASHED:
        lines += [f"/{folder}/*", f"  Cache-Control: {_FOR_EVER}"]
    return "\n".join(lines) + "\n"


def _apache(below: str) -> str:
    hashed = f"m#/({'|'.join(HASHED)})/#"
    lines = [
        "# Wat de server bij elk bestand zegt (Apache 2.4, met AllowOverride All).",
        f"ErrorDocument 404 {below}/404.html",
        "<IfModule mod_headers.c>",
        *(f'  Header always set {name} "{value}"' for name, value in HEADERS.items()),
        f'  Header always set Content-Security-Policy "{_POLICY}" "expr=%{{REQUEST_URI}} !~ m#/{_FORM}/#"',
        f'  Header always set Content-Security-Policy "{_NOBODY_FRAMES}" "expr=%{{REQUEST_URI}} =~ m#/{_FORM}/#"',
        f'  Header set Cache-Control "{_FOR_EVER}" "expr=%{{REQUEST_URI}} =~ {hashed}"',
        f'  Header set Cache-Control "{_ASK}" "expr=%{{REQUEST_URI}} !~ {hashed}"',
        "</IfModule>",
        "<IfModule mod_deflate.c>",
        f"  AddOutputFilterByType DEFLATE text/html {' '.join(_SMALLER)}",
        "</IfModule>",
    ]
    return "\n".join(lines) + "\n"


def nginx() -> str:
    """To include in a server block, which says where the site stands. In a location no header of above it counts."""
    common = [f'add_header {name} "{value}" always;' for name, value in HEADERS.items()]

    def told(policy: str, cache: str) -> list[str]:
        return [
            *(f"    {line}" for line in common),
            f'    add_header Content-Security-Policy "{policy}" always;',
            f'    add_header Cache-Control "{cache}" always;',
        ]

    lines = [
        "# Wat nginx bij elk bestand van de site zegt. Gemaakt door scripts/generate.py.",
        "# Zet in uw server-blok, voor deze regels:",
        "#     root /pad/naar/site;",
        '#     set $catalogus "";    # of "/klantreizen", als de site in die map van het domein staat',
        "#     include /pad/naar/hosting/nginx.conf;",
        "error_page 404 $catalogus/404.html;",
        "gzip on;",
        "gzip_vary on;",
        f"gzip_types {' '.join(_SMALLER)};",
        "# Met de module voor brotli erbij: brotli on; brotli_types en dan dezelfde soorten.",
        f"location ~ /({'|'.join(HASHED)})/ {{",
        *told(_POLICY, _FOR_EVER),
        "}",
        f"location ~ /{_FORM}/ {{",
        *told(_NOBODY_FRAMES, _ASK),
        "}",
        "location / {",
        *told(_POLICY, _ASK),
        "}",
    ]
    return "\n".join(lines) + "\n"
