"""Read, check and render the references and links of scholarly articles."""

__version__ = "0.1.0"
