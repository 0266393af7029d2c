"""Citation → Reference."""
