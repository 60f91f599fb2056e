"""One place to open what people sent: a process of its own that has nothing, may nothing, and ends soon.

`children.run_child` starts one of our programs (a module with a function `main`) on a file. Before it reads a byte,
the program's process has given up what it does not need (`isolation`) and is bounded (`limits`): no secret in its
environment, no open file but the one it reads and the one it writes, no way to open another or to reach a network,
no process of its own. `turns` bounds how many of them, and of the other dear works, run at once.
"""
