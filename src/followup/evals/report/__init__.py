"""A run as people and programs read it: terminal, Markdown, JUnit, HTML."""
