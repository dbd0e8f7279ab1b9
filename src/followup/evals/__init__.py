"""The eval suite: cases -> drafts -> scores -> reports, and the measure of the suite itself."""
