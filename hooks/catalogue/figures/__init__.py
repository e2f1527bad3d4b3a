"""The derived figures: pure functions from records to frozen values. Nothing here is ever typed by an editor."""
