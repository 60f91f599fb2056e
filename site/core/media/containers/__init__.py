"""Picture files rewritten without their metadata, byte for byte the same picture.

Each module holds ``strip(data, orientation)``: the file `data` with only the parts that a decoder needs, its
colour profile, and the way up (`orientation`, the value 1 to 8 of Exif's tag 0x0112). Pixels are not touched.
All raise ValueError when the file breaks off or breaks its format's rules.
"""
