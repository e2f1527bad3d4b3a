"""What the page of the form may do, as the browser holds it to it: its own scripts and styles, and its own site."""


def policy(*hosts: str, wasm: bool = False) -> str:
    """The security policy of that page. With `wasm` it may run the engine; of other sites it may ask these `hosts`."""
    scripts = "'self' 'wasm-unsafe-eval'" if wasm else "'self'"
    ask = " ".join(("'self'", *hosts))
    return (
        f"default-src 'none'; script-src {scripts}; worker-src 'self'; style-src 'self'; img-src 'self' data:; "
        f"font-src 'self'; connect-src {ask}; base-uri 'none'; form-action 'none'"
    )
