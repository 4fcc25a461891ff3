"""English, from outside."""
import sys

import window

window.run(sys.argv[1], "en", "en")
