"""What a page may do, as the browser holds it to it: its own scripts and styles, and its own site."""


def of_form(*hosts: str, wasm: bool = False) -> str:
    """The security policy of the page of the form.

    With `wasm` it may run the engine; of other sites it may ask these `hosts`.
    """
    return _policy(wasm=wasm, connect=hosts, form="'none'")


def of_page(*, diagram: bool) -> str:
    """The security policy of every other page. Searching is WebAssembly; Mermaid writes styles in its drawings."""
    return _policy(wasm=True, inline_styles=diagram, form="'self'")


def _policy(*, wasm: bool, connect: tuple[str, ...] = (), inline_styles: bool = False, form: str) -> str:
    own = "'self'"
    parts = {
        "default-src": "'none'",
        "script-src": f"{own} 'wasm-unsafe-eval'" if wasm else own,
        "worker-src": own,
        "style-src": f"{own} 'unsafe-inline'" if inline_styles else own,
        "img-src": f"{own} data:",
        "font-src": own,
        "connect-src": " ".join((own, *connect)),
        "base-uri": "'none'",
        "form-action": form,
    }
    return "; ".join(f"{name} {value}" for name, value in parts.items())
