"""Whether a document is what its name says, by its content; `program` looks in the sandbox.

Each module has a function for a family of kinds, which raises `faults.Fault` when the content is something else or
holds what readers should not be given.
"""
