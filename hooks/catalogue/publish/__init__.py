"""From pages to a site: the shell around them, every address once, and what is published beside them."""
