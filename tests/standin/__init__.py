"""Servers on loopback that stand in for the network: a rough web (`rough`) and the registries (`registries`)."""
