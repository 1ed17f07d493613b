# The Python that runs tests: the system's own, for which ./dev installs the packages, else any.
find_program(TALLY_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(TALLY_PYTHON python3)
