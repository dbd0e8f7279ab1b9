"""What the validator and the offline writer both need to know of English: pure functions over text."""
