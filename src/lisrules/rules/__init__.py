"""The law as data: the language of rule files, their versions, and the compiled rule set."""
