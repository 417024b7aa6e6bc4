"""What every benchmark shares: instances, measured runs, checks and result rows."""
