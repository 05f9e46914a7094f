"""Building and trying out the image of the service."""
